import { withCells } from "@/tests/support/balanced-facts";
import { facts, lacking, outline, printed, type RuleCases, zeros } from "./rule-case";

const parts = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization"] as const;
const granted = parts.map((part) => `applications.granted.${part}` as const);

/** How cells are filled in and printed. */
export const formatCases: RuleCases = {
  "F12-ROWS-MISSING": { fires: { facts: lacking("notFound", "applications.granted.business") }, silent: {} },
  "F13-COLS": { fires: { facts: lacking("ambiguous", "applications.granted.business") }, silent: {} },
  "F15-T4-15": { fires: { facts: lacking("notFound", "disputes.reconsideration.other") }, silent: {} },
  "F11-DUP-LABEL": {
    fires: { facts: lacking("ambiguous", ...granted), outline: { ...outline, repeatedRows: [{ table: "applications", row: "granted" }] } },
    silent: { outline },
  },
  "F01-INT": { fires: { facts: withCells(facts, { "disclosure.permits.decisions": 1.5 }) }, silent: {} },
  "F02-FEE": { fires: { facts: withCells(facts, { "disclosure.fees.amount": -1 }) }, silent: {} },
  "F04-BLANK": { fires: { facts: lacking("blank", "applications.granted.business") }, silent: {} },
  "F05-DASH": { fires: { facts: lacking("dash", "applications.granted.business") }, silent: {} },
  "F14-ONLYTOTAL": { fires: { facts: lacking("blank", ...granted) }, silent: { facts: lacking("blank", ...granted.slice(1)) } },
  "F09-DELTA-SIGN": {
    fires: { facts: zeros("2019", { "disclosure.permits.itemsChange": -3 }), ...printed("disclosure.permits.itemsChange", "减3", -3) },
    silent: { facts: zeros("2019", { "disclosure.permits.itemsChange": -3 }), ...printed("disclosure.permits.itemsChange", "-3", -3) },
  },
  "F10-PLUS": {
    fires: { facts: lacking("unreadable", "disclosure.permits.decisions"), ...printed("disclosure.permits.decisions", "约300", null) },
    silent: printed("disclosure.permits.decisions", " 300（其中含多项）"),
  },
  "F06-UNITSUFFIX": {
    fires: printed("applications.newReceived.total", "320件"),
    silent: printed("applications.newReceived.total", "减320"),
  },
  "F07-FULLWIDTH": {
    fires: printed("applications.newReceived.total", "３２０"),
    silent: printed("applications.newReceived.total", "320 "),
  },
  "F08-THOUSANDS": {
    fires: { facts: withCells(facts, { "disclosure.permits.decisions": 1234 }), ...printed("disclosure.permits.decisions", "1,234", 1234) },
    // Somebody has since changed the cell: its print no longer speaks of it.
    silent: { facts: withCells(facts, { "disclosure.permits.decisions": 7 }), ...printed("disclosure.permits.decisions", "1,234", 1234) },
  },
};
