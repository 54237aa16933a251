import { changed, facts, type RuleCases, zeros } from "./rule-case";

const lastYear = changed({
  "applications.carriedOut.naturalPerson": 23,
  "applications.carriedOut.business": 0,
  "applications.carriedOut.legalService": 1,
  "applications.carriedOut.total": 24,
  "disclosure.normativeDocuments.inForce": 439,
});
const before = (cells: Parameters<typeof changed>[0]) => ({
  lastYear: { ...lastYear, values: { ...lastYear.values, ...cells } as typeof lastYear.values },
});
const unknown = { lastYear: zeros("2021") };
const without = (cell: keyof typeof facts.values) => ({ facts: changed({ [cell]: null }) });
const none = { "applications.newReceived.total": 0, "applications.carriedIn.total": 0 };

/** 勾稽 within the tables. */
export const sumCases: RuleCases = {
  "T3-ROW": { fires: { facts: changed({ "applications.granted.total": 1 }) }, silent: {}, open: without("applications.granted.total") },
  "T3-COL": { fires: { facts: changed({ "applications.concluded.total": 1 }) }, silent: {}, open: without("applications.concluded.total") },
  "T3-BAL": {
    fires: { facts: changed({ "applications.carriedOut.total": 1 }) },
    silent: {},
    open: without("applications.carriedOut.total"),
  },
  "T3-COL-DENIED": {
    fires: {
      subtotals: [
        { rule: "T3-COL-DENIED", expression: "applications.denied.total", value: 17, source: { kind: "cell", block: 0, row: 0, cell: 0 } },
      ],
    },
    silent: {
      subtotals: [
        { rule: "T3-COL-DENIED", expression: "applications.denied.total", value: 18, source: { kind: "cell", block: 0, row: 0, cell: 0 } },
      ],
    },
  },
  "T3-ROW-LEGAL": {
    fires: {
      facts: zeros("2021"),
      subtotals: [
        {
          rule: "T3-ROW-LEGAL",
          expression: "applications.granted.organizations",
          value: 1,
          source: { kind: "cell", block: 0, row: 0, cell: 0 },
        },
      ],
    },
    silent: {
      facts: zeros("2021"),
      subtotals: [
        {
          rule: "T3-ROW-LEGAL",
          expression: "applications.granted.organizations",
          value: 0,
          source: { kind: "cell", block: 0, row: 0, cell: 0 },
        },
      ],
    },
  },
  "T4-ROW-REVIEW": {
    fires: { facts: changed({ "disputes.reconsideration.total": 0 }) },
    silent: {},
    open: without("disputes.reconsideration.total"),
  },
  "T4-ROW-DIRECT": {
    fires: { facts: changed({ "disputes.litigationDirect.total": 0 }) },
    silent: {},
    open: without("disputes.litigationDirect.upheld"),
  },
  "T4-ROW-AFTER": {
    fires: { facts: changed({ "disputes.litigationAfterReconsideration.total": 0 }) },
    silent: {},
    open: without("disputes.litigationAfterReconsideration.upheld"),
  },
};

/** Against last year's report. */
export const continuityCases: RuleCases = {
  "XY-CARRY": {
    fires: before({ "applications.carriedOut.total": 26 }),
    silent: { lastYear },
    open: { lastYear: { ...zeros("2021"), values: {} } },
  },
  "XY-RULES": {
    fires: before({ "disclosure.regulations.inForce": 1 }),
    silent: { facts: zeros("2021"), ...unknown },
    open: { lastYear: { ...lastYear, values: {} } },
  },
  "XY-NORM": {
    fires: before({ "disclosure.normativeDocuments.inForce": 440 }),
    silent: { lastYear },
    open: { lastYear: { ...lastYear, values: {} } },
  },
  "XY-NORM-SANE": {
    fires: {
      facts: zeros("2021", { "disclosure.regulations.repealed": 5, "disclosure.regulations.issued": 1 }),
      lastYear: zeros("2021", { "disclosure.regulations.inForce": 3 }),
    },
    silent: {
      facts: zeros("2021", { "disclosure.regulations.repealed": 4, "disclosure.regulations.issued": 1 }),
      lastYear: zeros("2021", { "disclosure.regulations.inForce": 3 }),
    },
    open: { facts: zeros("2021"), lastYear: { ...lastYear, values: {} } },
  },
  "XY-2019-ITEMS": {
    fires: {
      facts: zeros("2019", { "disclosure.permits.itemsLastYear": 12 }),
      lastYear: zeros("2019", { "disclosure.permits.itemsLastYear": 12, "disclosure.permits.itemsChange": -2 }),
    },
    silent: {
      facts: zeros("2019", { "disclosure.permits.itemsLastYear": 10 }),
      lastYear: zeros("2019", { "disclosure.permits.itemsLastYear": 12, "disclosure.permits.itemsChange": -2 }),
    },
    open: { facts: zeros("2019"), lastYear: { ...zeros("2019"), values: {} } },
  },
  "XY-2021-BREAK": { fires: { lastYear: zeros("2019"), year: 2021 }, silent: { lastYear, year: 2021 } },
  "XY-JUMP": {
    fires: { lastYear, facts: changed({ "disclosure.permits.decisions": 9487 }) },
    silent: { lastYear },
    open: { lastYear: { ...lastYear, values: {} } },
  },
  "XY-COPY": { fires: { lastYear: facts }, silent: { lastYear }, open: { lastYear, ...without("applications.granted.total") } },
  "XY-TEXT": {
    fires: { likeness: [{ shared: 710, length: 1000, body: "示例市乙局", year: 2024 }] },
    silent: { likeness: [{ shared: 900, length: 1000, body: null, year: 2023 }] },
  },
  "F03-FEE-UNIT": {
    fires: { facts: zeros("2021", { "disclosure.fees.amount": 125000 }), lastYear: zeros("2021", { "disclosure.fees.amount": 12.5 }) },
    silent: { facts: zeros("2021", { "disclosure.fees.amount": 125 }), lastYear: zeros("2021", { "disclosure.fees.amount": 12.5 }) },
    open: { facts: zeros("2021"), lastYear: { ...lastYear, values: {} } },
  },
};

/** Figures that add up but are unusual. */
export const plausibilityCases: RuleCases = {
  "P01-TOWN-RULES": {
    fires: { body: { kind: "township", level: "township" } },
    silent: { facts: zeros("2021"), body: { kind: "township", level: "township" } },
    open: { facts: { ...zeros("2021"), values: {} }, body: { kind: "township", level: "township" } },
  },
  "P02-OFFICE-PERMIT": {
    fires: { facts: zeros("2021", { "disclosure.permits.decisions": 550 }), body: { kind: "office", level: "county" } },
    silent: { facts: zeros("2021"), body: { kind: "office", level: "county" } },
    open: { facts: { ...zeros("2021"), values: {} }, body: { kind: "office", level: "county" } },
  },
  "P03-TOTALZERO": { fires: { facts: changed(none) }, silent: { facts: zeros("2021") }, open: without("applications.carriedIn.total") },
  "P04-OTHER-HIGH": {
    fires: { facts: changed({ "applications.otherOther.total": 48 }) },
    silent: { facts: changed({ "applications.otherOther.total": 47 }) },
    open: without("applications.otherOther.total"),
  },
  "P05-LIT-GT-REVIEW": {
    fires: { lastYear, facts: changed({ "disputes.litigationAfterReconsideration.total": 19 }) },
    silent: { lastYear, facts: changed({ "disputes.litigationAfterReconsideration.total": 18 }) },
    open: { lastYear, ...without("disputes.reconsideration.total") },
  },
  "P06-DISPUTE-NOAPP": { fires: { facts: changed(none) }, silent: { facts: zeros("2021") }, open: without("applications.carriedIn.total") },
  "P07-SECRET": {
    fires: { facts: changed({ "applications.deniedStateSecret.total": 17 }) },
    silent: {},
    open: without("applications.deniedStateSecret.total"),
  },
  "P08-PEERS": {
    fires: {
      peers: [
        { metric: "one", name: { zh: "公开率", en: "share granted" }, cells: [], value: "9 %", median: "60 %", deviations: -4, bodies: 20 },
      ],
    },
    silent: {
      peers: [
        {
          metric: "one",
          name: { zh: "公开率", en: "share granted" },
          cells: [],
          value: "50 %",
          median: "60 %",
          deviations: -1,
          bodies: 20,
        },
      ],
    },
  },
  "P09-ITEMS": {
    fires: {
      facts: zeros("2019", {
        "disclosure.permits.itemsLastYear": 700,
        "disclosure.permits.itemsChange": -400,
        "disclosure.permits.decisions": 299,
      }),
    },
    silent: {
      facts: zeros("2019", {
        "disclosure.permits.itemsLastYear": 30,
        "disclosure.permits.itemsChange": -2,
        "disclosure.permits.decisions": 299,
      }),
    },
  },
};
