import { describe, expect, it } from "vitest";
import { planPaste, risksOfPaste } from "@/components/report/paste-block";
import { expandSpans, type PastedBlock, splitBlock } from "@/components/report/split-block";
import type { CellId, TableId } from "@/domain/form/edition";
import { cellsOfTable, editionById, editions } from "@/domain/form/editions";
import { printTable } from "@/domain/form/print-table";

const form = editions[0]!.tables.applications;
const { order } = printTable(form);
const plan = (text: string, from: CellId = order[0]![0]!) => planPaste(splitBlock(text).block, form, { order, chosen: [[from]] });
const planIn = (table: TableId, block: PastedBlock) => {
  const own = editionById("2021").tables[table];
  const printed = printTable(own);
  return planPaste(block, own, { order: printed.order, chosen: [[printed.order[0]![0]!]] });
};

describe("a pasted block", () => {
  it("of 25 rows and 7 columns fills the whole table", () => {
    const text = Array.from({ length: 25 }, (_, row) => Array.from({ length: 7 }, (_, column) => row * 7 + column).join("\t")).join("\r\n");
    const { changes, matched, unfit, outside } = plan(`${text}\r\n`);
    expect(changes.map(({ cell }) => cell)).toEqual(cellsOfTable(form).map(({ id }) => id));
    expect(changes.map(({ value }) => value)).toEqual(Array.from({ length: 175 }, (_, index) => index));
    expect({ matched, unfit, outside }).toEqual({ matched: "place", unfit: [], outside: [] });
  });

  it("leaves blank what is blank, keeps what is no number, and names what falls outside", () => {
    const { changes, unfit, outside } = plan("1\t\nabc\t4\t5", "applications.concluded.otherOrganization");
    expect(changes).toEqual([
      { cell: "applications.concluded.otherOrganization", value: 1 },
      { cell: "applications.concluded.total", value: null },
      { cell: "applications.carriedOut.total", value: 4 },
    ]);
    expect(unfit).toEqual([{ cell: "applications.carriedOut.otherOrganization", text: "abc" }]);
    expect(outside).toEqual(["5"]);
  });

  it("cleans full-width digits, commas, units, blanks and idle decimals", () => {
    const { changes } = plan("１２\t1,234\t１，２３４\t 26 件\t0.00\t－\t7条");
    expect(changes.map(({ value }) => value)).toEqual([12, 1234, 1234, 26, 0, null, 7]);
  });

  it("of one value goes into every chosen cell", () => {
    const chosen = order.slice(0, 2).map((row) => row.slice(0, 2));
    const { changes } = planPaste([["0"]], form, { order, chosen });
    expect(changes).toHaveLength(4);
  });
});

describe("a pasted block with labels", () => {
  it("goes to the rows it names, wherever the selection stands", () => {
    const lines = ["四、结转下年度继续办理\t24\t1\t0\t0\t0\t0\t25", "\t（三）不予公开\t1.属于国家秘密\t12\t0\t0\t0\t0\t0\t12"];
    const { changes, matched } = plan(lines.join("\n"));
    expect(matched).toBe("label");
    expect(changes).toContainEqual({ cell: "applications.carriedOut.total", value: 25 });
    expect(changes).toContainEqual({ cell: "applications.deniedStateSecret.naturalPerson", value: 12 });
    expect(changes).toHaveLength(14);
  });

  it("takes columns by their names, in any order and number", () => {
    const { changes } = plan("\t总计\t自然人\n（一）予以公开\t9\t7");
    expect(changes).toEqual([
      { cell: "applications.granted.naturalPerson", value: 7 },
      { cell: "applications.granted.total", value: 9 },
    ]);
  });

  it("takes the printed table whole, header and merged labels included", () => {
    const head = ["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"];
    const below = ["", "", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""];
    const row = ["三、本年度办理结果", "（一）予以公开", "", "26", "3", "0", "1", "3", "1", "34"];
    const { changes, outside } = planIn("applications", [head, below, row]);
    expect(changes.map(({ value }) => value)).toEqual([26, 3, 0, 1, 3, 1, 34]);
    expect(outside).toEqual([]);
  });

  it("brings blanks left by merged labels to fit, but never a row that lost a value", () => {
    expect(plan("四、结转下年度继续办理\t\t24\t1\t0\t0\t0\t0\t25").changes.map(({ value }) => value)).toEqual([24, 1, 0, 0, 0, 0, 25]);
    const short = plan("四、结转下年度继续办理\t24\t1\t0\t0\t0\t25");
    expect(short.changes).toEqual([]);
    expect(short.outside).toHaveLength(1);
    const either = plan("四、结转下年度继续办理\t\t24\t1\t0\t0\t0\t0\t");
    expect(either.changes).toEqual([]);
  });

  it("leaves out a row that is named twice with different figures", () => {
    const { changes, outside } = plan("（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n（一）予以公开\t2\t0\t0\t0\t0\t0\t2");
    expect(changes.map(({ cell }) => cell)).not.toContain("applications.granted.total");
    expect(outside).toEqual(["（一）予以公开"]);
  });

  it("with the common label 其他 alone goes to no other row than the form's own", () => {
    const { changes } = plan("其他\t4\t0\t0\t0\t0\t0\t4");
    expect(changes.every(({ cell }) => cell.startsWith("applications.otherOther."))).toBe(true);
  });

  it("reads the blocks of 表二 each under its own header", () => {
    const { changes } = planIn("disclosure", [
      ["信息内容", "现行有效件数", "本年制发件数", "本年废止件数"],
      ["规章", "9", "1", "2"],
      ["信息内容", "本年处理决定数量", "", ""],
      ["行政许可", "429", "", ""],
    ]);
    expect(changes).toContainEqual({ cell: "disclosure.regulations.inForce", value: 9 });
    expect(changes).toContainEqual({ cell: "disclosure.regulations.issued", value: 1 });
    expect(changes).toContainEqual({ cell: "disclosure.permits.decisions", value: 429 });
  });

  it("lays the fifteen figures of 表四 down in order", () => {
    const figures = Array.from({ length: 15 }, (_, at) => String(at));
    const { changes } = planIn("disputes", [["行政复议", "行政诉讼"], figures]);
    expect(changes.map(({ value }) => value)).toEqual(figures.map(Number));
  });
});

describe("what is shown before a block is pasted", () => {
  const risks = (text: string, chosen: CellId[][], now: number | null = 5) => {
    const { block, byBlanks } = splitBlock(text);
    return risksOfPaste(planPaste(block, form, { order, chosen }), { block, chosen, byBlanks, currentValue: () => now });
  };
  const one = [[order[0]![0]!]];

  it("is nothing where it simply fits", () => expect(risks("1\t2\n3\t4", one)).toEqual([]));
  it("is another shape than the chosen one", () => {
    expect(risks("1\t2\n3\t4", [order[0]!.slice(0, 3)])).toEqual(["shape"]);
    expect(risks("1\t2\n3", one)).toEqual(["shape"]);
  });
  it("is a figure that would become 未填", () => {
    expect(risks("1\t\t3", one)).toEqual(["lost"]);
    expect(risks("1\t\t3", one, null)).toEqual([]);
  });
  it("is what cannot be used, and labels", () => {
    expect(risks("1\tx1", one)).toEqual(["unused"]);
    expect(risks("（一）予以公开\t1\t0\t0\t0\t0\t0\t1", one)).toEqual(["labels"]);
  });
  it("is figures that only blanks part", () => expect(risks("1 2 3", one)).toEqual(["blanks"]));
});

describe("lines of a block", () => {
  it("end with the last value, not with the last line end", () =>
    expect(splitBlock("1\t2\r\n3\t4\r\n").block).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]));

  it("may hold quoted cells with line ends and tabs", () =>
    expect(splitBlock('"商业\n企业"\t"a ""b"""\n1\t"2').block).toEqual([
      ["商业企业", 'a "b"'],
      ["1", '"2'],
    ]));

  it("take 1 234 as one number, 1 2 34 as three", () => {
    expect(splitBlock("1 234").block).toEqual([["1 234"]]);
    expect(splitBlock("1 2 34").block).toEqual([["1", "2", "34"]]);
  });

  it("of a copied table lay merged cells out where they start", () => {
    const cell = (textContent: string, colSpan = 1, rowSpan = 1) => ({ textContent, colSpan, rowSpan });
    expect(expandSpans([[cell("a", 1, 2), cell("b", 2)], [cell("1"), cell("2")], [cell("x", 3)]])).toEqual([
      ["a", "b", ""],
      ["", "1", "2"],
      ["x", "", ""],
    ]);
  });
});
