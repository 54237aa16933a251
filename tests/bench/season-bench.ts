import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { itemsFrom, linesInSight } from "@/components/compliance/matrix-items";
import { insertAccount } from "@/db/accounts";
import { insertBody } from "@/db/bodies";
import { openDatabase } from "@/db/client";
import { getDesk } from "@/server/compliance/get-desk";
import { getMatrix } from "@/server/compliance/get-matrix";
import { getMatrixRows } from "@/server/compliance/get-matrix-rows";
import { matrixFilter } from "@/server/compliance/matrix-input";
import type { SignedInContext } from "@/server/context";
import { fillProvince } from "../support/fill-province";
import type { Bench, BenchRow } from "./bench-row";

const BODIES = 7_000;
const YEARS = Array.from({ length: 10 }, (_, at) => 2015 + at);
const SEASON = 2024;
const NOW = Date.parse("2025-02-05T09:00:00+08:00");
const ROUNDS = 11;

/** The desk and the first screen of the matrix at the size of a large province; the database is built anew and thrown away. */
export const bench: Bench = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "mingzhang-season-"));
  const db = openDatabase(dataDir);
  try {
    const plain = { aliases: [], level: "province", kind: "government", parentId: null, regionCode: null, contact: null } as const;
    const root = insertBody(db, { ...plain, name: "示例省人民政府", shortName: "示例省", validFrom: 2010, validTo: null });
    const login = { login: "reviewer", name: "审核员", role: "reviewer", bodyId: root.id, passwordHash: "-", createdAt: NOW } as const;
    const accountId = insertAccount(db, login);
    fillProvince(db, { rootId: root.id, accountId, bodies: BODIES, years: YEARS, at: NOW });
    const viewer = {
      accountId,
      login: "reviewer",
      name: "审核员",
      role: "reviewer",
      bodyId: root.id,
      bodyName: root.name,
      bodyPath: root.path,
    } as const;
    const ctx = { db, dataDir, now: () => NOW, viewer } as unknown as SignedInContext;
    return measure(ctx);
  } finally {
    db.$client.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

function measure(ctx: SignedInContext): BenchRow[] {
  const matrix = getMatrix(ctx, { year: SEASON });
  if (matrix.ids.length !== BODIES + 1) throw new Error("the matrix does not hold every body");
  const filtered = matrixFilter.parse({ count: "overdue", place: matrix.ids[3], sort: "daysLate", descending: true, text: "第" });
  const payload = Buffer.byteLength(JSON.stringify(matrix)) / 1024;
  const { first, count } = linesInSight(0, 580, { lines: matrix.ids.length + matrix.groups.length, years: matrix.years.length });
  const bodies = itemsFrom(first, count, matrix.groups).filter((item) => "place" in item).length;
  return [
    row(
      "matrix, first screen of 7,001 bodies × 10 years (ms of one core)",
      cost(() => getMatrix(ctx, { year: SEASON })),
      200,
      "< 200 ms",
    ),
    row(
      "matrix, filtered and sorted (ms of one core)",
      cost(() => getMatrix(ctx, { year: SEASON, filter: filtered })),
      200,
      "< 200 ms",
    ),
    row(
      "matrix, those that break a rule (ms of one core)",
      cost(() => getMatrix(ctx, { year: SEASON, filter: matrixFilter.parse({ rule: "T3-ROW" }) })),
      200,
      "< 200 ms",
    ),
    row(
      "matrix, 60 more rows while scrolling (ms of one core)",
      cost(() => getMatrixRows(ctx, { year: SEASON, ids: matrix.ids.slice(3000, 3060) })),
      50,
      "< 50 ms",
    ),
    row("matrix, first answer (KB)", payload, 100, "≤ 100 KB"),
    row("matrix, nodes mounted at 1366 × 768", bodies * (12 + 2 * matrix.years.length) + 40, 1400, "< 1,400"),
    row(
      "desk of 7,001 bodies (ms of one core)",
      cost(() => getDesk(ctx, { year: SEASON })),
      50,
      "< 50 ms",
    ),
  ];
}

/** The least processor time of some runs, in ms: what the code costs, whatever else the machine does. */
function cost(work: () => unknown): number {
  const runs = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

const row = (name: string, ours: number, reference: number, goal: string): BenchRow => ({
  ...{ name, ours, reference, goal },
  ratio: ours / reference,
  reached: ours <= reference,
});
