import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { reportText } from "../support/report-text";
import { callProcedure, change } from "./support/call-procedure";
import { expect, speak, test } from "./support/journey";

/** Written wherever the product takes a text: markup that would run, and what spreadsheets would compute. */
const MARKUP = '"><img src=x onerror=pwned=1><script>pwned=1</script>';
const SHORT = "<img src=x onerror=pwned=1>";
const FORMULA = '=HYPERLINK("http://192.0.2.1",1)';
const BODY = `=${SHORT}局`;
const YEAR = 2024;

interface Planted {
  readonly reportId: number;
  readonly bodyId: number;
  readonly receipt: string;
  readonly batchId: number;
}

/** The pages that begin with a sign-in, found in the tree itself, with something real in their brackets. */
function pagesOf({ reportId, bodyId, receipt, batchId }: Planted): string[] {
  const root = path.resolve(__dirname, "../../app");
  const found = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "page.tsx");
  return found
    .map((file) => `/${path.dirname(file)}`.replace("/(signed-in)", "").replace("/.", "") || "/")
    .filter((page) => !page.startsWith("/sign-in"))
    .map((page) => {
      const id = page.startsWith("/bodies/") ? bodyId : page.startsWith("/compliance/import/") ? batchId : reportId;
      const filled = page.replace("[id]", String(id)).replace("[number]", receipt).replace("[year]", String(YEAR));
      if (filled.includes("[")) throw new Error(`say in this journey what stands in the brackets of ${page}`);
      return filled;
    });
}

interface Made {
  readonly outcome: string;
  readonly body?: { readonly id: number };
  readonly account?: { readonly id: number };
  readonly initialPassword?: string;
}

/** Something new at each run, in letters that stand in names. */
const inLetters = () => [...String(Date.now() % 1_000_000)].map((digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)]).join("");

/** The administrator's texts: a body of a hostile name, one that can file, its clerk. */
async function asAdministrator(page: Page): Promise<{ bodyId: number; filer: string; login: string; password: string }> {
  const bodies = await callProcedure<readonly { id: number; name: string; parentId: number | null }[]>(page, "bodies.list");
  const top = bodies.find(({ parentId }) => parentId === null);
  const filer = `载荷${inLetters()}试验局`;
  const plain = { level: "province", kind: "department", parentId: top?.id, validFrom: 2019, contact: `${FORMULA}${SHORT}` };
  await change(page, "bodies.create", { ...plain, name: filer, shortName: filer, aliases: [SHORT] });
  await change(page, "bodies.create", {
    ...plain,
    name: `${BODY}${Date.now() % 1_000_000}`,
    shortName: `${SHORT}${Date.now() % 1_000_000}`,
  });
  const all = await callProcedure<readonly { id: number; name: string }[]>(page, "bodies.list");
  const bodyId = all.find(({ name }) => name === filer)?.id ?? 0;
  const login = `payload${Date.now() % 1_000_000}`;
  const made = await change<Made>(page, "accounts.create", { login, name: SHORT, role: "clerk", bodyId });
  return { bodyId, filer, login, password: made.initialPassword ?? "" };
}

async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("账号").fill(login);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** The clerk's texts: a report of hostile words and name, a comment, explanations, a view, a measure. */
async function asClerk(page: Page, filer: string): Promise<{ reportId: number; receipt: string }> {
  const text = new TextDecoder().decode(reportText({ body: filer, year: YEAR, statements: [`${MARKUP}。`, `${FORMULA}。`] }));
  const uploaded = await page.evaluate(
    async ([words, name, year]) => {
      const form = new FormData();
      form.set("file", new File([words], name));
      form.set("year", year);
      form.set("idempotencyKey", `payload-${Date.now()}`);
      return (await (await fetch("/api/trpc/reports.upload", { method: "POST", body: form })).json()).result?.data;
    },
    [text, `=${SHORT}.txt`, String(YEAR)] as const,
  );
  if (uploaded.outcome !== "received") throw new Error(JSON.stringify(uploaded));
  const { receipt } = uploaded as { receipt: { reportId: number; number: string } };
  const { reportId } = receipt;
  await change(page, "reports.comment", { reportId, cell: null, findingKey: null, text: `${FORMULA}${MARKUP}` });
  interface View {
    readonly summary: { readonly revision: number; readonly versionId: number };
    readonly findings: readonly { readonly key: string; readonly severity: string }[];
  }
  const view = () => callProcedure<View>(page, "reports.get", { reportId });
  for (const { key, severity } of (await view()).findings) {
    const { revision } = (await view()).summary;
    if (severity !== "info") await change(page, "reports.explain", { reportId, revision, findingKey: key, text: `${FORMULA}${MARKUP}` });
  }
  await change(page, "views.save", { name: SHORT, query: "m=N002", shared: true });
  await change(page, "reports.submit", { reportId, revision: (await view()).summary.revision, idempotencyKey: `payload-s-${Date.now()}` });
  return { reportId, receipt: receipt.number };
}

/** The office's texts: comment, return, phrase, text of reminders, extension, note, import. */
async function asReviewer(page: Page, reportId: number, bodyId: number): Promise<number> {
  const { summary } = await callProcedure<{ summary: { versionId: number } }>(page, "reports.get", { reportId });
  await change(page, "reports.comment", { reportId, cell: null, findingKey: null, text: MARKUP });
  await change(page, "reviews.savePhrase", { text: `${MARKUP}${Date.now()}`, shared: true });
  await change(page, "reminders.saveTemplate", { id: null, revision: 0, name: SHORT, text: `请{机构}报送。${FORMULA}${MARKUP}` });
  const templates = await callProcedure<readonly { id: number | null; name: string }[]>(page, "reminders.templates");
  const templateId = templates.find(({ name }) => name === SHORT)?.id ?? null;
  const bodies = await callProcedure<readonly { id: number; name: string }[]>(page, "bodies.list");
  const late = bodies.filter(({ name }) => name.startsWith(BODY)).map(({ id }) => id);
  await change(page, "compliance.remind", { bodyIds: late, year: YEAR, templateId });
  await change(page, "deadlines.extendMany", { year: YEAR, date: "2025-03-31", reason: `${FORMULA}${MARKUP}`, bodyIds: late });
  await change(page, "views.writeNote", { metric: "N002", year: YEAR, bodyId, kind: "definition", text: `${FORMULA}${MARKUP}` });
  const { batchId } = await change<{ batchId: number }>(page, "imports.create", { name: MARKUP.slice(0, 100) });
  const reasons = [{ cell: null, text: `${FORMULA}${MARKUP}` }];
  await change(page, "reviews.sendBack", { reportId, versionId: summary.versionId, reasons });
  return batchId;
}

/** Nothing of the payload became an element or ran, on the page as it is now. */
async function expectHarmless(page: Page, where: string): Promise<void> {
  const state = await page.evaluate(() => ({
    ran: "pwned" in window,
    elements: document.querySelectorAll('img[src="x"], [onerror], [onload], a[href^="javascript:" i]').length,
    scripts: [...document.scripts].filter((script) => script.text.startsWith("pwned")).length,
  }));
  expect(state, where).toEqual({ ran: false, elements: 0, scripts: 0 });
}

test("markup in any text is shown as text on every page, and never runs", async ({ page, signIn }) => {
  test.setTimeout(300_000);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await signIn("sxgl01");
  const { bodyId, filer, login, password } = await asAdministrator(page);
  await enter(page, login, password);
  await change(page, "session.changePassword", { password, newPassword: "Other-horse-42" });
  await enter(page, login, "Other-horse-42");
  const { reportId, receipt } = await asClerk(page, filer);
  await signIn("sxsh01");
  const batchId = await asReviewer(page, reportId, bodyId);

  const pages = pagesOf({ reportId, bodyId, receipt, batchId });
  expect(pages.length).toBeGreaterThan(30);
  const seen = new Set<string>();
  const roles = [
    () => enter(page, login, "Other-horse-42"),
    () => signIn("sxsh01"),
    () => signIn("sxld01"),
    () => signIn("sxgl01"),
    () => signIn("sxsj01"),
  ];
  const opened = new Set<string>();
  for (const [index, enterAs] of roles.entries()) {
    await enterAs();
    for (const address of pages) {
      // Each page by the first who may open it; the report by everybody who may, since it differs most.
      if (opened.has(address) && !address.startsWith("/reports/")) continue;
      const { status } = await page.evaluate(async (url) => ({ status: (await fetch(url)).status }), address);
      expect(status, `${address} as ${index}`).toBeLessThan(500);
      if (status !== 200) continue;
      opened.add(address);
      const answer = await page.goto(address);
      expect(answer?.headers()["content-security-policy"] ?? "", address).toMatch(/script-src 'self' 'nonce-[^']+'(?:;|$)/);
      await page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => undefined);
      await expectHarmless(page, `${address} as ${index}`);
      if (((await page.locator("body").textContent()) ?? "").includes(SHORT)) seen.add(address.replace(/\d{2,}/g, "#"));
    }
  }
  expect(pages.filter((address) => !opened.has(address))).toEqual([]);
  expect(dialogs).toEqual([]);
  // The payload is really there to be shown: on the report, the lists, the log and where texts are kept.
  expect([...seen].length).toBeGreaterThan(8);
  await speak(page, "en");
  await signIn("sxsh01");
  for (const address of [`/reports/${reportId}`, "/compliance", "/reminders"]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    await expectHarmless(page, address);
  }
});

/** A text that a spreadsheet would compute if it were typed. */
const computes = (text: string) => /^[=+@\t\r]|^-\D/.test(text);

/** The texts of a workbook that would be computed: no formula, and where one begins like one, told to be text by its style. */
function cellsOf(bytes: Buffer): { readonly texts: string[]; readonly computed: string[] } {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString("utf8")] as const);
  const styles = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(parts.find(([name]) => name === "xl/styles.xml")?.[1] ?? "")?.[1] ?? "";
  const quoting = [...styles.matchAll(/<xf\b[^>]*>/g)].flatMap(([xf], index) => (xf.includes('quotePrefix="1"') ? [String(index)] : []));
  const sheets = parts.filter(([name]) => name.startsWith("xl/worksheets/")).map(([, xml]) => xml);
  const cells = sheets.flatMap((xml) => [...xml.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)]);
  const told = cells.map(([, attributes = "", inner = ""]) => ({
    style: /s="(\d+)"/.exec(attributes)?.[1] ?? "0",
    text: inner.replace(/<[^>]*>/g, ""),
    formula: /<f[ >]/.test(inner),
    isText: /t="inlineStr"/.test(attributes),
  }));
  return {
    texts: told.map(({ text }) => text),
    computed: told
      .filter(({ text, formula, style, isText }) => formula || (isText && computes(text) && !quoting.includes(style)))
      .map(({ text }) => text),
  };
}

test("no export computes what somebody wrote", async ({ page, signIn }) => {
  const exported = [
    ["sxgl01", "/api/exports/bodies/register"],
    ["sxsh01", "/api/exports/bodies/contacts"],
    ["sxsh01", `/api/exports/findings?year=${YEAR}`],
    ["sxsj01", "/api/exports/audit?format=xlsx"],
    ["sxsj01", "/api/exports/audit?format=csv"],
  ] as const;
  let formulas = 0;
  for (const [login, address] of exported) {
    await signIn(login);
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment;/);
    const bytes = await answer.body();
    const fields = bytes.subarray(0, 2).toString() === "PK" ? null : fieldsOf(bytes.toString("utf8"));
    const { texts, computed } = fields ? { texts: fields, computed: fields.filter(computes) } : cellsOf(bytes);
    expect(computed, address).toEqual([]);
    formulas += texts.filter((text) => text.includes("HYPERLINK") || text.includes("onerror")).length;
  }
  expect(formulas).toBeGreaterThan(3);
});

/** The fields of a CSV file. */
function fieldsOf(csv: string): string[] {
  return [...csv.replace(/^\ufeff/, "").matchAll(/"((?:[^"]|"")*)"|([^,\r\n]+)/g)].map(
    ([, quoted, plain = ""]) => quoted?.replace(/""/g, '"') ?? plain,
  );
}
