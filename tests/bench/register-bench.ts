import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { insertAccount } from "@/db/accounts";
import { insertBody } from "@/db/bodies";
import { openDatabase } from "@/db/client";
import { columnTitles, registerColumns } from "@/domain/body/register-columns";
import { exportRegister } from "@/server/bodies/export-register";
import { applyRegister, previewRegister } from "@/server/bodies/import-register";
import { listBodies } from "@/server/bodies/list-bodies";
import { searchBodies } from "@/server/bodies/search-bodies";
import type { SignedInContext } from "@/server/context";
import { writeWorkbook } from "@/server/exports/write-workbook";
import { readXlsxSheets } from "@/server/extraction/sheets/extract-xlsx";
import type { Bench, BenchRow } from "./bench-row";

const CITIES = 11;
const COUNTIES = 11;
const BELOW = 56;

/** A province of 7,000 bodies as a sheet without numbers: cities, their counties, and 56 bodies in each county. */
function provinceSheet(): Uint8Array {
  const rows: string[][] = [];
  const add = (name: string, parent: string, level: string, kind: string) =>
    rows.push(["", name, name.slice(-8), parent, level, kind, "", "140000", "2019", "", "", "张三 0351-1234567"]);
  for (let city = 1; city <= CITIES; city += 1) {
    const cityName = `第${city}市人民政府`;
    add(cityName, "示例省人民政府", "市级", "政府");
    for (let county = 1; county <= COUNTIES; county += 1) {
      const countyName = `第${city}市第${county}县人民政府`;
      add(countyName, cityName, "县级", "政府");
      for (let body = 1; body <= BELOW; body += 1) add(`第${city}市第${county}县第${body}管理局`, countyName, "县级", "部门");
    }
  }
  const head = registerColumns.map((column) => columnTitles[column][0] ?? column);
  return writeWorkbook([{ name: "登记册", widths: head.map(() => 12), headRows: 1, rows: [head, ...rows] }]);
}

function openProvince(dataDir: string): SignedInContext {
  const db = openDatabase(dataDir);
  const plain = { aliases: [], regionCode: null, contact: null, validFrom: 2019, validTo: null, parentId: null } as const;
  const root = insertBody(db, { ...plain, name: "示例省人民政府", shortName: "示例省", kind: "government", level: "province" });
  const account = { login: "bench", name: "bench", role: "administrator", bodyId: root.id, passwordHash: "-", createdAt: 0 } as const;
  const accountId = insertAccount(db, account);
  const viewer = { ...account, accountId, bodyName: root.name, bodyPath: root.path };
  return { db, dataDir, now: () => Date.UTC(2025, 0, 15), viewer };
}

function seconds<T>(work: () => T): { readonly took: number; readonly result: T } {
  const begin = performance.now();
  const result = work();
  return { took: (performance.now() - begin) / 1000, result };
}

/** 7,000 bodies from an xlsx to the register, previewed and written; read back; listed and searched. */
export const bench: Bench = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-bench-"));
  const ctx = openProvince(dataDir);
  const bytes = provinceSheet();
  const reading = seconds(() => readXlsxSheets(bytes, 260_000));
  const preview = seconds(() => previewRegister(ctx, bytes));
  const token = preview.result.outcome === "compared" ? (preview.result.token ?? "") : "";
  const written = seconds(() => applyRegister(ctx, { bytes, token, date: "2025-01-10" }));
  const again = exportRegister(ctx);
  const same = seconds(() => (again.outcome === "exported" ? previewRegister(ctx, again.bytes) : null));
  const list = seconds(() => listBodies(ctx));
  const search = seconds(() => searchBodies(ctx, "glj"));
  const bodies = list.result.length;
  ctx.db.$client.close();
  rmSync(dataDir, { recursive: true, force: true });
  const row = (name: string, ours: number, most: number, holds: boolean): BenchRow => ({
    ...{ name, ours, reference: reading.took, ratio: ours / reading.took, goal: `< ${most} s`, reached: holds && ours < most },
  });
  const unchanged = same.result?.outcome === "compared" && same.result.counts.same === bodies;
  return [
    row(
      `${bodies} bodies from xlsx, preview and import, s (reading the cells)`,
      preview.took + written.took,
      5,
      written.result.outcome === "imported",
    ),
    row(`${bodies} bodies exported and compared again, nothing changed, s`, same.took, 5, unchanged),
    row(`${bodies} bodies listed, s`, list.took, 0.5, true),
    row(`search by initials among ${bodies} bodies, s`, search.took, 0.2, search.result.length === 30),
  ];
};
