import { describe, expect, it } from "vitest";
import { readPaste, splitBlock } from "@/components/report/paste-block";
import { printTable } from "@/components/report/print-table";
import { cellsOfTable, editions } from "@/domain/form/editions";

const form = editions[0]!.tables.applications;
const { order } = printTable(form);
const paste = (text: string, from = order[0]![0]!) => readPaste(text, form, { order, from });

describe("a pasted block", () => {
  it("of 25 rows and 7 columns fills the whole table", () => {
    const text = Array.from({ length: 25 }, (_, row) => Array.from({ length: 7 }, (_, column) => row * 7 + column).join("\t")).join("\r\n");
    const { changes, matched, unfit, outside } = paste(`${text}\r\n`);
    expect(changes.map(({ cell }) => cell)).toEqual(cellsOfTable(form).map(({ id }) => id));
    expect(changes.map(({ value }) => value)).toEqual(Array.from({ length: 175 }, (_, index) => index));
    expect({ matched, unfit, outside }).toEqual({ matched: "place", unfit: 0, outside: 0 });
  });

  it("leaves blank what is blank, keeps what is no number, and counts what falls outside", () => {
    const { changes, unfit, outside } = paste("1\t\nabc\t4\t5", "applications.concluded.otherOrganization");
    expect(changes).toEqual([
      { cell: "applications.concluded.otherOrganization", value: 1 },
      { cell: "applications.concluded.total", value: null },
      { cell: "applications.carriedOut.total", value: 4 },
    ]);
    expect({ unfit, outside }).toEqual({ unfit: 1, outside: 1 });
  });

  it("with labels goes to the rows it names, wherever the selection stands", () => {
    const lines = ["四、结转下年度继续办理\t24\t1\t0\t0\t0\t0\t25", "\t（三）不予公开\t1.属于国家秘密\t12\t0\t0\t0\t0\t0\t12"];
    const { changes, matched } = paste(lines.join("\n"));
    expect(matched).toBe("label");
    expect(changes).toContainEqual({ cell: "applications.carriedOut.total", value: 25 });
    expect(changes).toContainEqual({ cell: "applications.deniedStateSecret.naturalPerson", value: 12 });
    expect(changes).toHaveLength(14);
  });

  it("with a label but a wrong number of values is not laid down", () => {
    expect(paste("四、结转下年度继续办理\t24\t1\t0\t0\t0\t25")).toMatchObject({ changes: [], outside: 1 });
  });

  it("with the ambiguous label 总计 alone is not guessed", () => {
    const { changes } = paste("其他\t4\t0\t0\t0\t0\t0\t4");
    expect(changes.every(({ cell }) => cell.startsWith("applications.otherOther."))).toBe(true);
  });
});

describe("lines of a block", () => {
  it("end with the last value, not with the last line end", () =>
    expect(splitBlock("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]));
});
