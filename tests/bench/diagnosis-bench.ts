import { performance } from "node:perf_hooks";
import { diagnose } from "@/domain/checks/diagnosis/diagnose";
import { withCells } from "../support/balanced-facts";
import { type DiagnosisTally, measureDiagnosis } from "../support/measure-diagnosis";
import { plantedKinds } from "../support/plant-error";
import { shanxi2024Facts } from "../support/shanxi-2024-facts";
import type { Bench, BenchRow } from "./bench-row";

const PLANTED = 500;
/** Of the errors with a single explanation so many per cent must be named. */
const NAMED = 95;

const percent = (part: number, whole: number) => (whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10);

function row(tally: DiagnosisTally): BenchRow {
  const { kind, planted, first, listed, unique, uniqueFirst, suggested, wronglySuggested } = tally;
  const share = (part: number) => `${percent(part, planted)}%`;
  const named = percent(uniqueFirst, unique);
  const name = `${kind}, ${planted} planted: first ${share(first)}, listed ${share(listed)}, suggested ${share(suggested)}, wrongly suggested ${share(wronglySuggested)}; only one cause ${share(unique)}, of these named %`;
  const reached = named >= NAMED && wronglySuggested === 0;
  return { name, ours: named, reference: NAMED, ratio: named / NAMED, goal: `≥ ${NAMED}% and no wrong suggestion`, reached };
}

/** The slowest of several diagnoses with everything warmed up, in milliseconds. */
function timeDiagnosis(): BenchRow {
  const facts = withCells(shanxi2024Facts, { "applications.granted.naturalPerson": 131, "applications.granted.business": 5 });
  const times = Array.from({ length: 400 }, () => {
    const start = performance.now();
    diagnose(facts, shanxi2024Facts);
    return performance.now() - start;
  }).slice(200);
  const ours = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return {
    name: "diagnosis of a report with a misplaced case, ms / budget",
    ours,
    reference: 5,
    ratio: ours / 5,
    goal: "≤ 1×",
    reached: ours <= 5,
  };
}

/** Errors of every kind planted into lawful reports of both editions, some with blanks: how the diagnosis names them. */
export const bench: Bench = async () => [...plantedKinds.map((kind) => row(measureDiagnosis(kind, PLANTED, 7))), timeDiagnosis()];
