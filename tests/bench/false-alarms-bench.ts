import { rules } from "@/domain/checks/rules";
import { type FalseAlarm, falseAlarmsOf } from "../support/lawful/measure-false-alarms";
import type { Bench, BenchRow } from "./bench-row";

const REPORTS = 1000;
/** So many reports in one may be warned of wrongly, rule by rule. */
const AIM = 0.02;

function row(rule: string, alarms: readonly FalseAlarm[]): BenchRow {
  const own = alarms.filter(({ finding }) => finding.rule === rule && finding.severity !== "info");
  const rate = own.length / REPORTS;
  const [first] = own;
  const example = first ? `, as in ${first.seed}: ${first.finding.message.zh.slice(0, 60)}` : "";
  return {
    name: `${rule}: false alarms per report${example}`,
    ours: rate,
    reference: AIM,
    ratio: rate / AIM,
    goal: "≤ 1×",
    reached: rate <= AIM,
  };
}

/** Lawful reports in both editions and many wordings, read and checked: what is said although nothing is wrong, rule by rule. */
export const bench: Bench = async () => {
  const alarms = Array.from({ length: REPORTS }, (_, seed) => falseAlarmsOf(seed + 1)).flat();
  const warning = rules.filter(({ level }) => level !== "info").map(({ id }) => id);
  return [...warning, "PROOF"].map((rule) => row(rule, alarms));
};
