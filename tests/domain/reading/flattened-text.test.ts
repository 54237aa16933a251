import { describe, expect, it } from "vitest";
import type { Block } from "@/domain/document/document";
import type { CellId } from "@/domain/form/edition";
import { readDocument } from "@/domain/reading/read-document";
import type { Reading } from "@/domain/reading/reading";
import { renderLines } from "../../corpus/render-report";
import { expectedCells } from "../../corpus/sample-figures";

const lines = renderLines()
  .split("\n")
  .filter((line) => line.trim() !== "");
const read = (text: readonly string[]): Reading =>
  readDocument({ format: "text", blocks: text.map((line): Block => ({ kind: "paragraph", text: line })) });
const at = (label: string) => lines.findIndex((line) => line.startsWith(label));
const asked = (reading: Reading) => [...expectedCells.keys()].filter((id) => reading.cells[id]?.value === null);
const rowsAsked = (reading: Reading) => [...new Set(asked(reading).map((id) => id.split(".").slice(0, 2).join(".")))];

/** No cell holds another number than the sample's. */
function expectNoneWrong(reading: Reading): void {
  const wrong = [...expectedCells].filter(([id, value]) => (reading.cells[id]?.value ?? value) !== value);
  expect(wrong).toEqual([]);
}

/** The lines with `count` taken out at an index and others put in their place. */
const splice = (text: readonly string[], index: number, count: number, ...others: string[]) => text.toSpliced(index, count, ...others);

describe("text that lost its grid", () => {
  it("is read completely where every row has its values", () => {
    expect(asked(read(lines))).toEqual([]);
  });

  it("asks for a row in which a page number stands in for a lost value", () => {
    const short = splice(lines, at("（一）予以公开") + 3, 1, "4");
    const damaged = read(splice(short, short.findIndex((line) => line.startsWith("（二）部分公开")) + 2, 1));
    expectNoneWrong(damaged);
    expect(rowsAsked(damaged)).toContain("applications.granted");
    expect(rowsAsked(damaged)).not.toContain("applications.concluded");
  });

  it("asks for every row without a sum where one row of its table is short", () => {
    const reading = read(splice(lines, at("行政规范性文件") + 1, 1));
    expectNoneWrong(reading);
    const disclosure = [...expectedCells.keys()].filter((id) => id.startsWith("disclosure."));
    expect(asked(reading)).toEqual(disclosure);
  });

  it("keeps rows of several zeros where another row of their table is short", () => {
    const regulations = at("规章");
    const zeros = splice(lines, regulations + 1, 3, "0", "0", "0");
    const reading = read(splice(zeros, at("行政规范性文件") + 1, 1));
    expect(reading.cells["disclosure.regulations.inForce"]?.value).toBe(0);
    expect(reading.cells["disclosure.permits.decisions"]?.value).toBeNull();
  });

  it("does not take a number that ends a row short of a zero for its total", () => {
    const label = at("2.重复申请");
    const row = ["0", "0", "1", "0", "0", "1"];
    const damaged = splice(lines, label + 1, 7, ...row, "2");
    expect(read(splice(damaged, at("（二）部分公开") + 2, 1)).cells["applications.notProcessedRepeat.total"]?.value).toBeNull();
  });

  it("keeps the other values of a row in which one bears a mark", () => {
    const reading = read(splice(lines, at("（一）予以公开") + 1, 1, `${lines[at("（一）予以公开") + 1]}（注1）`));
    expectNoneWrong(reading);
    expect(asked(reading)).toEqual(["applications.granted.naturalPerson"]);
  });

  it("reads cells that each end with a bar, the blank ones as blank", () => {
    const isCell = (index: number) => index > at("二、主动公开") && index < at("五、") && !/^[二三四]、/u.test(lines[index] ?? "");
    const barred = lines.flatMap((line, index) => (isCell(index) || /^(?:二、上年|三、本年)/u.test(line) ? [`${line} |`] : [line]));
    expect(asked(read(barred))).toEqual([]);
    const label = barred.findIndex((line) => line.startsWith("（一）予以公开"));
    const gapped = read(splice(barred, label + 3, 1, "|"));
    expectNoneWrong(gapped);
    expect(asked(gapped)).toEqual(["applications.granted.research" satisfies CellId]);
    expect(gapped.cells["applications.granted.research"]?.missing).toBe("blank");
  });
});
