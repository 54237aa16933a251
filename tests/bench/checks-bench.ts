import { performance } from "node:perf_hooks";
import { checkEquations } from "@/domain/checks/check-equations";
import type { Outline, RollUpParts } from "@/domain/checks/check-input";
import { checkReport } from "@/domain/checks/check-report";
import { diagnose } from "@/domain/checks/diagnosis/diagnose";
import { equationsOf } from "@/domain/checks/equations";
import type { Facts } from "@/domain/facts/facts";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { computeMetric } from "@/domain/metrics/compute-metric";
import { rollUpFacts } from "@/domain/rollup/roll-up-facts";
import { shanxi2024Facts, shanxi2024Narrative } from "../support/shanxi-2024-facts";
import type { BenchRow } from "./bench-row";

/** The best of several rounds, in milliseconds for one run: what the code takes when the machine is left to it. */
function time(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    for (let run = 0; run < runs; run++) work();
    best = Math.min(best, (performance.now() - start) / runs);
  }
  return best;
}

/** The straightforward way: for every equation, look through all cells and add those whose id belongs to a side. */
function checkByScanning(facts: Facts): number {
  const cells = Object.entries(facts.values);
  const sum = (wanted: readonly string[]) => cells.reduce((all, [id, value]) => (wanted.includes(id) ? all + (value ?? 0) : all), 0);
  return equationsOf(facts.editions).filter(({ left, right }) => sum(left.cells) !== sum(right.cells)).length;
}

function row(name: string, ours: number, { reference, limit }: { reference: number; limit: number }): BenchRow {
  const ratio = ours / reference;
  return { name, ours, reference, ratio, goal: `≤ ${limit}×`, reached: ratio <= limit };
}

/** A budget is a reference that may be used up entirely. */
const within = (milliseconds: number) => ({ reference: milliseconds, limit: 1 });

/** A long text with lists, years and results, a registered body, and the sum of its parts. */
function surroundings(facts: Facts) {
  const told =
    "2024年，全市主动公开政府信息860条，其中甲局320条、乙局310条；收到申请20件，均已答复。平台运行平稳，监督保障有力，纳入考核和评议。";
  const s1 = `一、总体情况\n${told.repeat(40)}`;
  const sections = { s1, s2: "二", s3: "三", s4: "四", s5: "五\n目录更新不够及时，今后按月核对。", s6: "六\n全年未收取信息处理费。" };
  const outline: Outline = {
    headings: [{ id: "s1", text: "一、总体情况" }],
    preface: "统计期限为2024年1月1日至2024年12月31日。",
    prose: Object.values(sections).join("\n"),
    repeatedRows: [],
  };
  const added: RollUpParts = { sum: facts, expected: 60, missing: [], largest: {} };
  return { body: { kind: "government", level: "city", names: ["示例市人民政府"] } as const, sections, outline, added };
}

/** Checks and metrics of one real report, and the sum over 200 of them; milliseconds for one run. */
export async function bench(): Promise<readonly BenchRow[]> {
  const facts = shanxi2024Facts;
  const { body, sections, outline, added } = surroundings(facts);
  const input = {
    facts,
    narrative: shanxi2024Narrative,
    claims: [],
    year: 2024,
    titleYear: 2024,
    lastYear: facts,
    body,
    sections,
    outline,
  };
  const broken: Facts = { ...facts, values: { ...facts.values, "applications.granted.naturalPerson": 123 } };
  const metricInputs = { facts, narrative: shanxi2024Narrative, former: facts };
  const parts = Array.from({ length: 200 }, (_, bodyId) => ({ bodyId, facts }));
  const scanning = time(200, () => checkByScanning(facts));
  return [
    row(
      "42 equations, ms / scanning all cells for each",
      time(2000, () => checkEquations(facts)),
      { reference: scanning, limit: 0.2 },
    ),
    row(
      "key stroke: equations and diagnosis, ms / budget",
      time(500, () => [checkEquations(broken), diagnose(broken, facts)]),
      within(5),
    ),
    row(
      "full check of one report with 3,000 characters of prose, ms / budget",
      time(500, () => checkReport(input)),
      within(1),
    ),
    row(
      "full check of a roll-up against its parts, ms / budget",
      time(500, () => checkReport({ ...input, parts: added })),
      within(2),
    ),
    row(
      "77 metrics of one report, ms / budget",
      time(200, () => computableMetrics.map((metric) => computeMetric(metric, metricInputs))),
      within(1),
    ),
    row(
      "roll-up of 200 reports, all cells, ms / budget",
      time(5, () => rollUpFacts(parts)),
      within(50),
    ),
  ];
}
