import { describe, expect, it } from "vitest";
import { checkReport } from "@/domain/checks/check-report";
import { contextOfReading } from "@/domain/checks/context-of-reading";
import { proofRead, readProse } from "@/domain/checks/proof-reading/proof-read";
import { factsOfReading } from "@/domain/reading/facts-of-reading";
import { readDocument } from "@/domain/reading/read-document";
import { lawfulReport } from "@/tests/support/lawful/lawful-report";
import { type FalseAlarm, falseAlarmsOf } from "@/tests/support/lawful/measure-false-alarms";
import { sampleDocument } from "@/tests/support/sample-document";

const seeds = Array.from({ length: 100 }, (_, index) => 5001 + index);
const brief = ({ seed, finding }: FalseAlarm) => `${seed} ${finding.rule}: ${finding.message.zh}`;

/** All true of a report with 320 new applications, 24 carried in, 319 concluded, 25 carried out, 9 reviews and 9 suits. */
const sentences = [
  "截至2024年底，我单位共收到依申请公开事项320件，均通过平台流转。",
  "2024年度，新收公开申请320宗，加上上年度转入的24宗，全年应办344宗，实际办结319宗，剩余25宗结转至2025年。",
  "全年依申请公开共320件（自然人309件，法人及其他组织11件），按时办结率100%。",
  "全年收到申请320件，一季度80件，二季度70件，三季度90件，四季度80件。",
  "办理申请344件（含上年结转24件），已答复319件，其余25件尚在法定期限内。",
  "各市共受理政府信息公开申请5600件，办结5480件。",
  "省直各部门全年收到信息公开申请12000余件，我厅收到320件。",
  "2023年收到申请280件，2024年收到申请320件，同比增长14.29%。",
  "在答复的319件中，公开类138件，占43.3%；无法提供类155件，占48.6%；不予公开类18件，占5.6%。",
  "全年行政复议案件9件，行政诉讼案件9件，其中涉及信息公开的复议9件、诉讼9件。",
  "本年度我厅办理行政复议案件430件，其中政府信息公开类9件。",
  "全年未发生因政府信息公开被行政机关纠错的案件。",
  "未收到涉及商业秘密的政府信息公开申请。",
  "全年未发生行政复议机关纠正我厅行政行为的情形。",
  "无行政诉讼败诉案件。",
  "印发规范性文件20件，其中联合发文6件；清理废止15件；现有效444件。",
  "依申请公开件数由2022年的250件、2023年的280件增至2024年的320件。",
  "收到政府信息公开申请320件，比2023年（280件）增长14.3%。",
];

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

  it.each(sentences)("contradict no table: %s", (sentence) => {
    const document = sampleDocument({ sectionOne: [`（二）依申请公开情况。${sentence}`] });
    const reading = readDocument(document);
    const facts = factsOfReading(reading);
    const { findings } = checkReport({ ...contextOfReading({ document, reading }), facts, year: 2024 });
    expect(findings.filter(({ rule }) => rule.startsWith("N") || rule === "Y09-OTHERYEAR")).toEqual([]);
    const marks = proofRead(readProse(document, reading.sections, { body: null, year: 2024 }), facts, null);
    expect(marks.filter(({ agrees }) => agrees === false)).toEqual([]);
  });
});
