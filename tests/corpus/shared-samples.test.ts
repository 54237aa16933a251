import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CellId } from "@/domain/form/edition";
import { readAnyFileInProcess } from "@/server/extraction/read-in-process";

/** Real reports kept beside the repository where it is developed; not part of it. */
const samples = join(process.cwd(), "..", "shared", "samples");
const readable = /\.(?:txt|html|docx|doc|pdf)$/u;

/** One cell a line, the blank cells gone: which columns are left nobody can tell. */
const gridLost: ReadonlySet<string> = new Set(["shanghai-go-2019/report.lines.txt"]);

interface Expected {
  readonly mustBeRefused: boolean;
  readonly cells: Readonly<Record<string, number | null>>;
  readonly narrative: readonly { readonly id: string; readonly value: number }[];
}

const folders = existsSync(samples) ? readdirSync(samples).filter((name) => statSync(join(samples, name)).isDirectory()) : [];
const files = folders.flatMap((folder) =>
  readdirSync(join(samples, folder))
    .filter((name) => readable.test(name))
    .map((name) => ({ folder, name })),
);

describe("real reports", () => {
  it("are read from beside the repository, never from within", () => {
    expect(readdirSync(import.meta.dirname).filter((name) => readable.test(name))).toEqual([]);
  });
});

describe.each(files)("$folder/$name", async ({ folder, name }) => {
  const expected: Expected = JSON.parse(readFileSync(join(samples, folder, "expected.json"), "utf8"));
  const result = await readAnyFileInProcess(readFileSync(join(samples, folder, name)));

  it("is read or refused as it must be", () => {
    expect(result.outcome).toBe(expected.mustBeRefused ? "refused" : "read");
  });

  it("contradicts no true value", () => {
    if (result.outcome === "refused") return;
    const wrong = Object.entries(result.reading.cells).filter(
      ([id, cell]) => id in expected.cells && cell?.value !== null && cell?.value !== expected.cells[id],
    );
    expect(wrong).toEqual([]);
    for (const { id, value } of expected.narrative) {
      const found = result.reading.narrative.filter((figure) => figure.id === id);
      if (found.length > 0) expect(found.map((figure) => figure.value)).toContain(value);
    }
  });

  it.skipIf(expected.mustBeRefused || gridLost.has(`${folder}/${name}`))("is read completely", () => {
    if (result.outcome === "refused") return expect.unreachable();
    const { cells } = result.reading;
    const unread = Object.entries(expected.cells).filter(([id, value]) => (cells[id as CellId]?.value ?? null) !== value);
    expect(unread).toEqual([]);
  });
});
