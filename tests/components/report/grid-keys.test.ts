import { describe, expect, it } from "vitest";
import { actionOfKey } from "@/components/report/grid-keys";
import { cellsBetween, moveCell } from "@/components/report/grid-moves";
import type { CellId } from "@/domain/form/edition";
import { editions } from "@/domain/form/editions";
import { printTable } from "@/domain/form/print-table";

const plain = { ctrl: false, shift: false, alt: false, composing: false };
const { order } = printTable(editions[0]!.tables.applications);
const disclosure = printTable(editions[0]!.tables.disclosure).order;

describe("keys at the table", () => {
  it("move the selection as in a spreadsheet", () => {
    expect(actionOfKey({ ...plain, key: "ArrowDown" }, "selected")).toEqual({ kind: "move", direction: "down" });
    expect(actionOfKey({ ...plain, key: "Enter" }, "typing")).toEqual({ kind: "move", direction: "down" });
    expect(actionOfKey({ ...plain, key: "Tab", shift: true }, "typing")).toEqual({ kind: "move", direction: "previous" });
    expect(actionOfKey({ ...plain, key: "ArrowRight", shift: true }, "selected")).toEqual({ kind: "extend", direction: "right" });
  });

  it("leave the caret to the text while it is edited, but not while it is typed over", () => {
    expect(actionOfKey({ ...plain, key: "ArrowLeft" }, "editing")).toBeNull();
    expect(actionOfKey({ ...plain, key: "ArrowLeft" }, "typing")).toEqual({ kind: "move", direction: "left" });
  });

  it("belong to the input method while it composes", () => {
    for (const key of ["Enter", "ArrowDown", "Escape", "Delete"]) {
      expect(actionOfKey({ ...plain, key, composing: true }, "typing")).toBeNull();
    }
  });

  it("delete text while typing, and the value while selected", () => {
    expect(actionOfKey({ ...plain, key: "Delete" }, "typing")).toBeNull();
    expect(actionOfKey({ ...plain, key: "Delete" }, "selected")).toEqual({ kind: "clear" });
  });

  it("undo and redo only where no text is being typed", () => {
    expect(actionOfKey({ ...plain, key: "z", ctrl: true }, "selected")).toEqual({ kind: "undo" });
    expect(actionOfKey({ ...plain, key: "Z", ctrl: true, shift: true }, "selected")).toEqual({ kind: "redo" });
    expect(actionOfKey({ ...plain, key: "z", ctrl: true }, "typing")).toBeNull();
  });

  it("jump, choose blocks and choose everything with Ctrl and Shift", () => {
    expect(actionOfKey({ ...plain, key: "ArrowDown", ctrl: true }, "selected")).toEqual({ kind: "move", direction: "edgeDown" });
    expect(actionOfKey({ ...plain, key: "End", ctrl: true, shift: true }, "selected")).toEqual({ kind: "extend", direction: "last" });
    expect(actionOfKey({ ...plain, key: "Home", shift: true }, "selected")).toEqual({ kind: "extend", direction: "rowStart" });
    expect(actionOfKey({ ...plain, key: "a", ctrl: true }, "selected")).toEqual({ kind: "selectAll" });
    expect(actionOfKey({ ...plain, key: "a", ctrl: true }, "typing")).toBeNull();
  });

  it("save at any moment, and show the keys only where nothing is typed", () => {
    for (const mode of ["selected", "typing", "editing"] as const) {
      expect(actionOfKey({ ...plain, key: "s", ctrl: true }, mode)).toEqual({ kind: "save" });
      expect(actionOfKey({ ...plain, key: "Enter", ctrl: true }, mode)).toEqual({ kind: "save" });
    }
    expect(actionOfKey({ ...plain, key: "?" }, "selected")).toEqual({ kind: "help" });
    expect(actionOfKey({ ...plain, key: "?" }, "typing")).toBeNull();
  });

  it("leave a digit to typing; only with Alt it takes a candidate", () => {
    expect(actionOfKey({ ...plain, key: "2" }, "selected")).toBeNull();
    expect(actionOfKey({ ...plain, key: "2", alt: true }, "selected")).toEqual({ kind: "choose", at: 1 });
    expect(actionOfKey({ ...plain, key: "4", alt: true }, "selected")).toBeNull();
    expect(actionOfKey({ ...plain, key: "=", alt: true }, "selected")).toEqual({ kind: "takeComputed" });
  });

  it("leave Shift+F2 to others", () => expect(actionOfKey({ ...plain, key: "F2", shift: true }, "selected")).toBeNull());

  it("cancel the text first and leave the table second", () => {
    expect(actionOfKey({ ...plain, key: "Escape" }, "typing")).toEqual({ kind: "cancel" });
    expect(actionOfKey({ ...plain, key: "Escape" }, "selected")).toEqual({ kind: "leave" });
  });
});

describe("moving", () => {
  it("stops at the borders and leaves only by Tab at the end", () => {
    expect(moveCell(order, "applications.newReceived.naturalPerson", "up")).toBe("applications.newReceived.naturalPerson");
    expect(moveCell(order, "applications.newReceived.total", "next")).toBe("applications.carriedIn.naturalPerson");
    expect(moveCell(order, "applications.carriedOut.total", "next")).toBeNull();
  });

  it("goes to the nearest cell where rows differ in length", () => {
    expect(moveCell(disclosure, "disclosure.normativeDocuments.inForce", "down")).toBe("disclosure.permits.decisions");
  });

  it("with Ctrl stops where figures end, then where they begin again, then at the border", () => {
    const missing = new Set(["applications.granted.business", "applications.partlyGranted.business"]);
    const filled = (cell: string) => !missing.has(cell);
    const down = (from: CellId) => moveCell(order, from, "edgeDown", filled);
    expect(down("applications.newReceived.business")).toBe("applications.carriedIn.business");
    expect(down("applications.carriedIn.business")).toBe("applications.deniedStateSecret.business");
    expect(down("applications.deniedStateSecret.business")).toBe("applications.carriedOut.business");
    expect(moveCell(order, "applications.carriedOut.business", "edgeRight", filled)).toBe("applications.carriedOut.total");
    expect(moveCell(order, "applications.granted.total", "first")).toBe("applications.newReceived.naturalPerson");
  });

  it("chooses the rectangle between two cells, from any corner", () => {
    const block = [
      ["applications.carriedIn.business", "applications.carriedIn.research"],
      ["applications.granted.business", "applications.granted.research"],
    ];
    expect(cellsBetween(order, "applications.granted.research", "applications.carriedIn.business")).toEqual(block);
  });
});
