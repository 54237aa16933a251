import { describe, expect, it } from "vitest";
import { factsOfReading } from "@/domain/reading/facts-of-reading";
import { readDocument } from "@/domain/reading/read-document";
import { lawfulReport } from "@/tests/support/lawful/lawful-report";
import { type FalseAlarm, falseAlarmsOf } from "@/tests/support/lawful/measure-false-alarms";

const seeds = Array.from({ length: 100 }, (_, index) => 5001 + index);
const brief = ({ seed, finding }: FalseAlarm) => `${seed} ${finding.rule}: ${finding.message.zh}`;

describe("lawful reports in many wordings", () => {
  it("are read as they were written", () => {
    const wrong = seeds.filter((seed) => {
      const { document, facts } = lawfulReport(seed);
      const read = factsOfReading(readDocument(document));
      return Object.entries(facts.values).some(([cell, value]) => read.values[cell as keyof typeof read.values] !== value);
    });
    expect(wrong).toEqual([]);
  });

  it("raise hardly any error or warning", () => {
    const alarms = seeds.flatMap(falseAlarmsOf).filter(({ finding }) => finding.severity !== "info");
    expect(alarms.length, alarms.map(brief).join("\n")).toBeLessThanOrEqual(2);
  });
});
