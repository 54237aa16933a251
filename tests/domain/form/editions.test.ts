import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { allCellIds, cellById, cellsOfEdition, editionById, editionForYear } from "@/domain/form/editions";

const spec = (id: string) => path.resolve(process.cwd(), `../shared/spec/form-${id}.json`);

interface Specification {
  readonly documentNumber: string;
  readonly cells: readonly { readonly id: string; readonly row: string; readonly column: string }[];
}

describe("editions of the form", () => {
  it.each([
    ["2021", 200, 10, 175],
    ["2019", 198, 22, 161],
  ] as const)("edition %s has %i cells: %i, %i and 15", (id, all, disclosure, applications) => {
    const cells = cellsOfEdition(editionById(id));
    const count = (table: string) => cells.filter((cell) => cell.table === table).length;
    expect(new Set(cells.map((cell) => cell.id)).size).toBe(all);
    expect([count("disclosure"), count("applications"), count("disputes")]).toEqual([disclosure, applications, 15]);
  });

  it.runIf(existsSync(spec("2021"))).each(["2021", "2019"] as const)(
    "edition %s agrees with the specification in ids, labels and order",
    (id) => {
      const expected = JSON.parse(readFileSync(spec(id), "utf8")) as Specification;
      const edition = editionById(id);
      const cells = cellsOfEdition(edition).map(({ id: cell, row, column }) => ({ id: cell, row: row.label, column: column.label }));
      expect(cells).toEqual(expected.cells.map(({ id: cell, row, column }) => ({ id: cell, row, column })));
      expect(edition.documentNumber).toBe(expected.documentNumber);
    },
  );

  it("gives every cell of any edition once", () => {
    expect(new Set(allCellIds).size).toBe(allCellIds.length);
    expect(cellById("applications.nothing.total")).toBeNull();
  });

  it("prescribes 2019 for report years 2019 and 2020, 2021 from then on, none before", () => {
    expect([2018, 2019, 2020, 2021, 2030].map((year) => editionForYear(year)?.id ?? null)).toEqual([null, "2019", "2019", "2021", "2021"]);
  });
});
