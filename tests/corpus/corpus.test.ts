import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { CellId, EditionId } from "@/domain/form/edition";
import { readAnyFileInProcess } from "@/server/extraction/read-in-process";

/** One folder a report: the document as an office would send it, and what it truly says. */
interface Expected {
  readonly body: string;
  readonly year: number;
  readonly editions: { readonly disclosure: EditionId; readonly applications: EditionId };
  readonly narrative: Readonly<Record<string, number>>;
  /** Cells of damaged rows: they may be asked for, never read as another number. */
  readonly asked: readonly CellId[];
  /** Every cell of the report; null where the document leaves it blank. */
  readonly cells: Readonly<Partial<Record<CellId, number | null>>>;
}

const corpus = import.meta.dirname;
const folders = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(corpus, entry.name, "expected.json")))
  .map(({ name }) => name);

function expectedOf(folder: string): Expected {
  return JSON.parse(readFileSync(join(corpus, folder, "expected.json"), "utf8"));
}

async function readCase(folder: string) {
  const file = readdirSync(join(corpus, folder)).find((name) => name.startsWith("document.")) ?? "";
  const outcome = await readAnyFileInProcess(readFileSync(join(corpus, folder, file)));
  if (outcome.outcome === "refused") throw new Error(outcome.refusal.message.en);
  return outcome.reading;
}

describe("the golden corpus", () => {
  it("holds reports of every format and both editions", () => {
    const names = folders.flatMap((folder) => readdirSync(join(corpus, folder))).filter((name) => name.startsWith("document."));
    expect([...new Set(names)].sort()).toEqual(
      expect.arrayContaining(["document.docx", "document.html", "document.pdf", "document.txt", "document.xlsx"]),
    );
    expect(new Set(folders.map((folder) => expectedOf(folder).editions.applications)).size).toBe(2);
  });
});

describe.each(folders)("%s", (folder) => {
  const expected = expectedOf(folder);
  let reading: Awaited<ReturnType<typeof readCase>>;
  beforeAll(async () => {
    reading = await readCase(folder);
  });

  it("is read exactly, blanks as blanks", () => {
    const value = (id: CellId) => reading.cells[id]?.value ?? null;
    const ids = [...new Set([...Object.keys(expected.cells), ...Object.keys(reading.cells)])] as CellId[];
    const wrong = ids.filter((id) => value(id) !== (expected.cells[id] ?? null) && !(expected.asked.includes(id) && value(id) === null));
    expect(wrong.map((id) => `${id}: ${expected.cells[id]} read as ${value(id)}`)).toEqual([]);
  });

  it("tells its editions, its body and its year", () => {
    const { disclosure, applications } = reading.editions;
    expect({ disclosure, applications }).toEqual(expected.editions);
    expect(reading.identity).toMatchObject({ body: expected.body, year: expected.year });
  });

  it("states its figures in prose", () => {
    expect(Object.fromEntries(reading.narrative.map(({ id, value }) => [id, value]))).toEqual(expected.narrative);
  });
});
