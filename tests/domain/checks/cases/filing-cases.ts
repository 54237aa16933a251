import type { RollUpParts } from "@/domain/checks/check-input";
import { changed, facts, type Given, lacking, type RuleCases } from "./rule-case";

const published = (publishedOn: string, kind: "department" | "government", publishBy: string | null = null): Given => ({
  year: 2024,
  body: { kind, level: "city" },
  dates: { publishedOn, filedOn: null, deadline: null, publishBy },
});
const undated = (kind: "department" | "government"): Given => ({
  year: 2024,
  body: { kind, level: "city" },
  dates: { publishedOn: null, filedOn: null, deadline: null, publishBy: null },
});
const complete: RollUpParts = { sum: facts, expected: 3, missing: [], largest: {} };
const suits = "disputes.litigationAfterReconsideration.total";

/** Deadlines and years of publication. */
export const dateCases: RuleCases = {
  "Y03-PUB": { fires: published("2024-12-30", "department"), silent: published("2025-01-02", "department") },
  "Y04-DEADLINE-DEPT": {
    fires: published("2025-01-22", "department", "2025-01-21"),
    silent: published("2025-01-31", "department"),
    open: undated("department"),
  },
  "Y05-DEADLINE-GOV": {
    fires: published("2025-04-01", "government"),
    silent: published("2025-03-31", "government"),
    open: undated("government"),
  },
};

/** Roll-ups against their parts. */
export const rollUpCases: RuleCases = {
  "U01-ROLL": {
    fires: { parts: { ...complete, sum: changed({ "applications.granted.total": 1 }) } },
    silent: { parts: complete },
    open: { parts: { ...complete, missing: ["示例市甲局"] } },
  },
  "U02-ROLL-MISSING": { fires: { parts: { ...complete, missing: ["示例市甲局"] } }, silent: { parts: complete } },
  "U03-ROLL-LESS": {
    fires: { parts: { ...complete, largest: { "applications.newReceived.total": { body: "示例市甲局", value: 321 } } } },
    silent: { parts: { ...complete, largest: { "applications.newReceived.total": { body: "示例市甲局", value: 320 } } } },
    open: {
      facts: lacking("blank", "applications.newReceived.total"),
      parts: { ...complete, largest: { "applications.newReceived.total": { body: "示例市甲局", value: 320 } } },
    },
  },
  "U04-ROLL-SCOPE": { fires: { scope: null }, silent: { scope: "own" } },
  "U05-JOINT": {
    fires: { parts: { ...complete, sum: changed({ [suits]: 8 }) } },
    silent: { parts: complete },
    open: { facts: lacking("blank", suits), parts: complete },
  },
};

/** How a report was filed. */
export const workflowCases: RuleCases = {
  "W01-DUP": { fires: { filing: { sameReports: 1 } }, silent: { filing: { sameReports: 0 } } },
  "W02-REV": {
    fires: { filing: { published: { facts: changed({ "applications.granted.total": 1 }), reason: null } } },
    silent: { filing: { published: { facts: changed({ "applications.granted.total": 1 }), reason: "更正笔误" } } },
  },
  "W03-FILE": {
    fires: { filing: { otherCopy: { name: "附件.docx", facts: changed({ "applications.granted.total": 1 }) } } },
    silent: { filing: { otherCopy: { name: "附件.docx", facts } } },
    open: { filing: { otherCopy: { name: "附件.docx", facts: lacking("blank", "applications.granted.total") } } },
  },
  "W04-LOWCONF": {
    fires: {
      facts: changed({ "applications.granted.total": 1 }),
      notes: {
        cells: [
          {
            cell: "applications.granted.business",
            value: facts.values["applications.granted.business"] ?? null,
            raw: "1",
            doubt: "surplusColumn",
          },
        ],
        problems: [],
      },
    },
    silent: { notes: { cells: [], problems: [] } },
  },
};
