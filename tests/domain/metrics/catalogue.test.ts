import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cellsOfExpression } from "@/domain/facts/cell-expression";
import { parseFormula, printFormula, referencesOf } from "@/domain/facts/formula";
import { editionById } from "@/domain/form/editions";
import { computableMetrics, metricById, metrics } from "@/domain/metrics/catalogue";

const spec = path.resolve(process.cwd(), "../shared/spec/metrics.json");
const narrativeSpec = path.resolve(process.cwd(), "../shared/spec/narrative.json");

describe("metric catalogue", () => {
  it("holds 85 metrics with names and notes in both languages, 77 of them computable", () => {
    expect(metrics).toHaveLength(85);
    expect(computableMetrics).toHaveLength(77);
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(85);
    for (const { name, note } of metrics) {
      for (const text of [name.zh, name.en, note.zh, note.en]) expect(text.length).toBeGreaterThan(2);
    }
  });

  it.each(computableMetrics.map((metric) => [metric.id, metric] as const))("%s names only cells of its editions", (_, metric) => {
    const formula = parseFormula(metric.formula);
    expect(parseFormula(printFormula(formula))).toEqual(formula);
    expect(metric.editions.length).toBeGreaterThan(0);
    for (const { name } of referencesOf(formula).filter((reference) => !reference.name.startsWith("narrative."))) {
      for (const id of metric.editions) expect(cellsOfExpression(editionById(id), name)).not.toEqual([]);
    }
  });

  it("never lets a metric bridge the 2021 break that one of the forms cannot give", () => {
    const broken = metrics.filter((metric) => metric.comparableAcrossEditions && metric.editions.length < 2);
    expect(broken).toEqual([]);
    expect(metricById("regulationsInForce")).toMatchObject({ editions: ["2021"], comparableAcrossEditions: false });
    expect(metricById("otherRate")).toMatchObject({ editions: ["2021", "2019"], comparableAcrossEditions: true });
  });

  it.runIf(existsSync(spec))("states ids, formulas, units and directions as the specification does", () => {
    const { metrics: expected } = JSON.parse(readFileSync(spec, "utf8")) as { metrics: Record<string, string>[] };
    const pick = (id = "") => {
      const { formula, unit, direction } = metricById(id) ?? {};
      return { id, formula, unit, direction };
    };
    expect(expected.map(({ id }) => pick(id))).toEqual(
      expected.map(({ id, formula, unit, direction }) => ({ id, formula, unit, direction })),
    );
  });

  it.runIf(existsSync(narrativeSpec))("names only figures that a reading can state", () => {
    const { figures } = JSON.parse(readFileSync(narrativeSpec, "utf8")) as { figures: { id: string }[] };
    const names = computableMetrics.flatMap(({ formula }) => referencesOf(parseFormula(formula)).map(({ name }) => name));
    const stated = names.filter((name) => name.startsWith("narrative.")).map((name) => name.slice(10));
    expect(stated.filter((id) => !figures.some((figure) => figure.id === id))).toEqual([]);
  });
});
