import { NextRequest } from "next/server";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { makeSheet } from "@/app/api/exports/figure/make-sheet";
import { POST } from "@/app/api/exports/figure/route";
import { listAudit } from "@/db/audit";
import { flattenSheet } from "@/domain/export/flatten-sheet";
import { SESSION_COOKIE, sealSession } from "@/server/accounts/session-token";
import { appRouter } from "@/server/api/router";
import { createCallerFactory } from "@/server/api/trpc";
import type { Viewer } from "@/server/context";
import { extractDocx } from "@/server/extraction/extract-docx";
import { readXlsxSheets } from "@/server/extraction/sheets/extract-xlsx";
import { approveNew } from "@/tests/support/filing";
import { cellsOfCsv } from "@/tests/support/office-program";
import { pngFile } from "@/tests/support/png-file";
import { openTestOffice, type TestOffice } from "@/tests/support/test-context";

const SECRET = "a-secret-for-tests-that-is-long-enough-0123456789";
const address = "/compare?metric=stateSecretShareOfConcluded&group=cities&since=2023&to=2024&view=table";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  vi.stubEnv("DATA_DIR", office.dataDir);
  vi.stubEnv("NEXTAUTH_SECRET", SECRET);
  await approveNew(office, office.asViewer(await office.addAccount("clerk", office.bodies.city.id)), { statements: [] });
});
afterAll(() => {
  vi.unstubAllEnvs();
  office.close();
});

type Fields = Readonly<Record<string, string | Blob>>;
const asked: Fields = { figure: "compare", format: "xlsx", language: "zh", address };

async function ask(viewer: Viewer | null, change: Fields = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const session = viewer && { accountId: viewer.accountId, tokenVersion: 1, signedInAt: Math.floor(Date.now() / 1000) };
  const cookie: Record<string, string> = session ? { cookie: `${SESSION_COOKIE}=${await sealSession(session, SECRET)}` } : {};
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...asked, ...change })) body.set(name, value);
  const bytes = await new Response(body).arrayBuffer();
  const type = new Response(body).headers.get("content-type") ?? "";
  const boundary = new TextDecoder().decode(bytes).split("\r\n")[0]?.slice(2) ?? "";
  return POST(
    new NextRequest("http://gongkai.intra/api/exports/figure", {
      method: "POST",
      body: bytes,
      headers: {
        "content-type": type.replace(/boundary=.*/, `boundary=${boundary}`),
        "content-length": String(bytes.byteLength),
        ...cookie,
        ...headers,
      },
    }),
  );
}

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
const picture = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)], { type: "image/png" });

/** The figure as the page prepares it for the same viewer. */
async function onScreen(viewer: Viewer, of: string) {
  const api = createCallerFactory(appRouter)(office.asViewer(viewer));
  const sheet = await makeSheet("compare", {
    api,
    query: Object.fromEntries(new URL(of, "http://gongkai.intra").searchParams),
    locale: "zh",
  });
  return flattenSheet(sheet ?? { columns: [], rows: [] }, "zh");
}

it("gives Excel and CSV with the cells of the screen, one by one, under a Chinese name", async () => {
  const { reviewer } = office.viewers;
  const { head, rows } = await onScreen(reviewer, address);
  expect(rows.length).toBeGreaterThan(0);
  const texts = [head, ...rows].map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  const xlsx = await ask(reviewer);
  const [data] = readXlsxSheets(await bytesOf(xlsx));
  const wide = (row: readonly (string | number | null)[]) =>
    row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(15)) : (cell ?? "")));
  expect(
    [head, ...rows].map((row, at) =>
      row.map((cell, column) => {
        const stored = data?.rows.get(at)?.get(column) ?? "";
        return typeof cell === "number" ? Number(stored) : stored;
      }),
    ),
  ).toEqual([head, ...rows].map(wide));
  expect(cellsOfCsv(new TextDecoder().decode(await bytesOf(await ask(reviewer, { format: "csv" })))).slice(0, texts.length)).toEqual(texts);
  expect(decodeURIComponent(xlsx.headers.get("content-disposition") ?? "")).toMatch(/国家秘密.*2023—2024\.xlsx/);
});

it("makes the numbers of a Word document itself, whatever the browser sends along", async () => {
  const answer = await ask(office.viewers.leader, {
    format: "docx",
    picture: picture(pngFile(200, 100)),
    title: "伪造的标题",
    rows: '[["甲市",99.9]]',
  });
  const bytes = await bytesOf(answer);
  const { blocks } = extractDocx(bytes).document;
  const words = blocks
    .flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.rows.flat().map(({ text }) => text)))
    .join("\n");
  expect(words).toContain("甲市人民政府");
  expect(words).toContain(`http://gongkai.intra${address.split("&view")[0]}`);
  expect(words).not.toMatch(/伪造|99\.9/);
  expect(Buffer.from(bytes).includes("word/media/")).toBe(true);
});

it.each([
  ["an SVG as picture", { picture: new Blob(["<svg/>"], { type: "image/png" }) }],
  ["a picture above four megabytes", { picture: picture(new Uint8Array(4_000_001)) }],
  ["a figure nobody draws", { figure: "everything" }],
  ["another format", { format: "html" }],
  ["an address of another site", { address: "//evil.example/compare" }],
  ["an address with a scheme", { address: "javascript:alert(1)" }],
  ["a language without words", { language: "fr" }],
] satisfies [string, Fields][])("answers %s as something that does not exist", async (_, change) => {
  expect((await ask(office.viewers.reviewer, { format: "docx", ...change })).status).toBe(404);
});

it("is for those signed in, and asked from this system's own page", async () => {
  expect((await ask(null)).status).toBe(401);
  expect((await ask(office.viewers.reviewer, {}, { origin: "http://evil.example" })).status).toBe(403);
  expect((await ask(office.viewers.auditor)).status).toBe(404);
});

it("notes who took which figure", async () => {
  await ask(office.viewers.leader, { format: "csv" });
  const { entries } = listAudit(office.db, { path: office.bodies.province.path, page: 1, pageSize: 1 });
  expect(entries[0]?.entry).toMatchObject({ action: "report.export", detail: { kind: "figure", figure: "compare", format: "csv" } });
});
