import { describe, expect, it } from "vitest";
import { factsOfContent, proposeFigures } from "@/domain/filing/propose-figures";
import { edition2019 } from "@/domain/form/edition-2019";
import { edition2021 } from "@/domain/form/edition-2021";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

const proposed = (values: Parameters<typeof proposeFigures>[0]["values"]) =>
  new Map(proposeFigures({ values }, edition2021, shanxi2024Facts).map((one) => [one.cell, one]));

describe("proposals for cells still blank", () => {
  it("take what last year carried out as carried in, column by column", () => {
    const found = proposed({});
    expect(found.get("applications.carriedIn.total")).toEqual({ cell: "applications.carriedIn.total", value: 25, basis: "carriedOver" });
    expect(found.get("applications.carriedIn.business")?.value).toBe(1);
    expect(found.size).toBe(7);
  });

  it("move last year's in force on by what is issued and repealed, once both are known", () => {
    const issued = { "disclosure.regulations.issued": 5 } as const;
    expect(proposed(issued).has("disclosure.regulations.inForce")).toBe(false);
    expect(proposed({ ...issued, "disclosure.regulations.repealed": 2 }).get("disclosure.regulations.inForce")).toEqual({
      cell: "disclosure.regulations.inForce",
      value: 117,
      basis: "inForce",
    });
    expect(proposed({ ...issued, "disclosure.regulations.repealed": 200 }).has("disclosure.regulations.inForce")).toBe(false);
  });

  it("never touch a cell that is filled in, and are built on no other proposal", () => {
    expect(proposed({ "applications.carriedIn.total": 3 }).has("applications.carriedIn.total")).toBe(false);
    const { "applications.granted.total": _, ...values } = shanxi2024Facts.values;
    expect(proposed(values).get("applications.granted.total")).toMatchObject({ value: 138, basis: "sum" });
  });

  it("carry nothing over from a form that had no such cell, nor without a report of last year", () => {
    const old = { ...shanxi2024Facts, values: { "disclosure.regulations.publishedTotal": 9 } };
    expect(proposeFigures({ values: {} }, edition2021, old)).toEqual([]);
    expect(proposeFigures({ values: {} }, edition2019, null)).toEqual([]);
  });

  it("leave facts blank, never 0", () => {
    const facts = factsOfContent({ values: { "disclosure.permits.decisions": 0 } }, edition2021);
    expect(facts.values).toEqual({ "disclosure.permits.decisions": 0 });
    expect(Object.values(facts.missing)).toHaveLength(199);
    expect(new Set(Object.values(facts.missing))).toEqual(new Set(["blank"]));
  });
});
