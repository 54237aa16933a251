import { figure } from "@/tests/support/narrative-figure";
import { changed, facts, outline, type RuleCases, sections, told } from "./rule-case";

const headed = (...texts: readonly string[]) => ({
  outline: { ...outline, headings: outline.headings.map(({ id, text }, at) => ({ id, text: texts[at] ?? text })) },
});
const prefaced = (preface: string, year = 2024) => ({ outline: { ...outline, preface, prose: preface }, year });
const closing = (s6: string) => ({ sections: { ...sections, s6 }, year: 2024 });
const claim = (id: "noCorrection" | "noDispute" | "noApplication") => ({
  claims: [{ id, quote: "没有", source: { kind: "span", block: 0, start: 0, end: 2 } as const }],
});
const states = (id: string, value: number) => ({ narrative: [figure(id, value)] });
const county = { kind: "government", level: "county" } as const;
const noSuits = changed(Object.fromEntries(Object.keys(facts.values).flatMap((cell) => (cell.startsWith("disputes.") ? [[cell, 0]] : []))));

/** Sections, titles, periods, names and years. */
export const structureCases: RuleCases = {
  "S01-SECTIONS": { fires: { sections: { s1: sections.s1 } }, silent: { sections } },
  "S02-ORDER": {
    fires: headed("二、总体情况"),
    silent: headed("总体情况"),
  },
  "S03-TITLE": { fires: headed("一、概述"), silent: headed("一、总体情况。全年") },
  "S04-SUBHEADS": {
    fires: told(`${"全年主动公开信息，收到的申请均已答复，网站运行平稳。".repeat(5)}`),
    silent: told(sections.s1),
  },
  "S05-GOV50-4": {
    fires: { ...told(sections.s1.repeat(4)), body: county },
    silent: { ...told(`${sections.s1}工作考核列入绩效，开展社会评议，全年没有责任追究的情形。`), body: county },
  },
  "S06-S5-EMPTY": { fires: { sections: { ...sections, s5: "无。" } }, silent: { sections }, open: { sections: { s1: sections.s1 } } },
  "S07-S6-FEE": { fires: closing("无。"), silent: closing(sections.s6), open: { sections: { s1: sections.s1 }, year: 2024 } },
  "S08-FEE-ROW": {
    fires: { ...closing("没有发出收费通知，未收取信息处理费。"), facts: changed({ "applications.otherFeeUnpaid.total": 2 }) },
    silent: { ...closing("未收取信息处理费。"), facts: changed({ "applications.otherFeeUnpaid.total": 2 }) },
    open: { ...closing("未收取信息处理费。"), facts: changed({ "applications.otherFeeUnpaid.total": null }) },
  },
  "S10-DOWNLOAD": { fires: { outline: { ...outline, prose: "全年工作平稳。" } }, silent: { outline } },
  "Y01-YEAR": { fires: { year: 2024, titleYear: 2023 }, silent: { year: 2024, titleYear: 2024 }, open: { year: 2024, titleYear: null } },
  "Y02-PERIOD": {
    fires: prefaced("所列数据的统计期限自2024年1月1日起至2024年11月30日止。"),
    silent: prefaced("所列数据的统计期限自2024年1月1日起至12月31日止。"),
  },
  "Y06-NOTICE": {
    fires: prefaced("按《政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号）编制。"),
    silent: prefaced("按《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。"),
  },
  "Y07-FORM": { fires: { year: 2020 }, silent: { year: 2024 } },
  "Y08-BODY": {
    fires: { statedBody: "示例市乙局", body: { kind: "department", level: "city", names: ["示例市甲局"] } },
    silent: { statedBody: "示例市甲局", body: { kind: "department", level: "city", names: ["示例市甲局"] } },
    open: { statedBody: null, body: { kind: "department", level: "city", names: ["示例市甲局"] } },
  },
  "Y09-OTHERYEAR": {
    fires: told("2021年，主动公开政府信息120条。"),
    silent: told("2023年，主动公开政府信息120条。较2021年的90条有所增加，2019年修订的规定印发5件。"),
  },
};

/** The text against the tables and itself. */
export const narrativeCases: RuleCases = {
  "N01-NEW": { fires: states("applicationsReceived", 321), silent: states("applicationsReceived", 344) },
  "N02-CLOSED": { fires: states("applicationsConcluded", 300), silent: states("applicationsConcluded", 295) },
  "N03-CARRYIN": { fires: states("applicationsCarriedIn", 25), silent: states("applicationsCarriedIn", 24) },
  "N04-CARRYOUT": { fires: states("applicationsCarriedOut", 24), silent: states("applicationsCarriedOut", 25) },
  "N05-OUTCOME": {
    fires: states("denied", 17),
    silent: states("denied", 18),
    open: { ...states("granted", 300), facts: changed({ "applications.granted.total": null }) },
  },
  "N06-REVIEW": {
    fires: states("reconsiderations", 99),
    silent: states("reconsiderations", facts.values["disputes.reconsideration.total"] ?? 0),
  },
  "N07-LIT": {
    fires: states("litigationDirect", 99),
    silent: states("litigationDirect", facts.values["disputes.litigationDirect.total"] ?? 0),
  },
  "N08-NOLOSS": {
    fires: { ...claim("noCorrection"), facts: changed({ "disputes.reconsideration.corrected": 1 }) },
    silent: claim("noCorrection"),
  },
  "N09-NODISPUTE": { fires: claim("noDispute"), silent: { ...claim("noDispute"), facts: noSuits } },
  "N10-NOAPP": {
    fires: claim("noApplication"),
    silent: { ...claim("noApplication"), facts: changed({ "applications.newReceived.total": 0 }) },
    open: {
      ...claim("noApplication"),
      facts: changed(
        Object.fromEntries(
          ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"].map((column) => [
            `applications.newReceived.${column}`,
            null,
          ]),
        ),
      ),
    },
  },
  "N11-REGS": {
    fires: states("regulationsInForce", 113),
    silent: states("regulationsInForce", 114),
    open: { ...states("regulationsInForce", 113), facts: changed({ "disclosure.regulations.inForce": null }) },
  },
  "N12-PCT": {
    fires: { narrative: [figure("mailboxReceived", 200), figure("mailboxClosed", 150), figure("mailboxClosureRate", 80)] },
    silent: { narrative: [figure("mailboxReceived", 200), figure("mailboxClosed", 150), figure("mailboxClosureRate", 75)] },
    open: { narrative: [figure("mailboxClosed", 150), figure("mailboxClosureRate", 75)] },
  },
  "N13-SPLIT": {
    fires: told("全年收到申请20件，其中甲局12件、乙局7件、丙局3件。"),
    silent: told("全年收到申请20件，其中甲局12件、乙局7件。"),
  },
  "S09-FEE-SUM": {
    fires: closing("全年收取信息处理费3件、2750元，其中甲局1件、250元，乙局2件、2400元，其他0件、0元。"),
    silent: closing("全年收取信息处理费3件、2750元，其中甲局1件、250元，乙局2件、2500元，其他0件、0元。"),
  },
  "N14-OVERLEN": { fires: told("字".repeat(1001)), silent: told("字".repeat(1000)) },
};
