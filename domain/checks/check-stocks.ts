import type { Facts } from "../facts/facts";
import type { CellId } from "../form/edition";
import { cellById } from "../form/editions";
import { failed, type Scope, settled, type Verdict } from "./assess";
import type { Lineage } from "./check-input";

const stocks = [
  { rule: "XY-RULES", row: "regulations" },
  { rule: "XY-NORM", row: "normativeDocuments" },
] as const;

type Stock = (typeof stocks)[number];

/** Cells of a row of documents: issued, repealed, in force; and what was in force a year ago. */
function flowOf(facts: Facts, lastYear: Facts, row: Stock["row"]) {
  const cell = (column: string): CellId => `disclosure.${row}.${column}`;
  const cells = [cell("issued"), cell("repealed"), cell("inForce")];
  const [issued, repealed, inForce] = cells.map((id) => facts.values[id]);
  return { cells, issued, repealed, inForce, before: lastYear.values[cell("inForce")], label: cellById(cell("inForce"))?.row.label ?? row };
}

/** Documents in force follow from last year's; a body that changed may have taken documents over or handed them on. */
function checkStock(facts: Facts, lastYear: Facts, { rule, row }: Stock, lineage: Lineage): Verdict {
  const { cells, issued, repealed, inForce, before, label } = flowOf(facts, lastYear, row);
  const scope: Scope = { rule, scope: null, cells };
  if (issued === undefined || repealed === undefined || inForce === undefined || before === undefined)
    return settled(scope, "notAssessable");
  const expected = before + issued - repealed;
  if (expected === inForce) return settled(scope, "passed");
  const sum = `${before} + ${issued} − ${repealed} = ${expected}`;
  const message = {
    zh: `表二「${label}」：上年有效＋本年制发－本年废止 = ${before}＋${issued}－${repealed} = ${expected}，现行有效填 ${inForce}，相差 ${Math.abs(expected - inForce)}`,
    en: `Table 2 「${label}」: in force a year ago + issued − repealed = ${sum}, but ${inForce} are stated in force`,
  };
  return failed(scope, { message, stated: [before], ...(lineage.bodyChanged ? { severity: "info" } : {}) });
}

/** Nothing can be repealed that was neither in force nor issued (XY-NORM-SANE). */
function checkRepeals(facts: Facts, lastYear: Facts, { row }: Stock, lineage: Lineage): Verdict {
  const { cells, issued, repealed, before, label } = flowOf(facts, lastYear, row);
  const scope: Scope = { rule: "XY-NORM-SANE", scope: row, cells: cells.slice(0, 2) };
  if (issued === undefined || repealed === undefined || before === undefined) return settled(scope, "notAssessable");
  if (repealed <= before + issued) return settled(scope, "passed");
  const message = {
    zh: `表二「${label}」：本年废止 ${repealed} 件，多于上年有效与本年制发之和 ${before}＋${issued} = ${before + issued} 件`,
    en: `Table 2 「${label}」: ${repealed} repealed, more than were in force a year ago or issued, ${before} + ${issued} = ${before + issued}`,
  };
  return failed(scope, { message, stated: [before], ...(lineage.bodyChanged ? { severity: "info" } : {}) });
}

/** The form of 2021 counts documents in another way than the one before it: stocks are not held against each other. */
function formBreak(): Verdict {
  return failed(
    { rule: "XY-2021-BREAK", scope: null, cells: [] },
    {
      message: {
        zh: "上年报告用 2019 版表格，表二口径不同，规章和规范性文件的存量流量不与上年比较",
        en: "Last year's report follows the 2019 form; its table 2 counts otherwise, so stocks are not compared with last year",
      },
    },
  );
}

/** Documents in force against last year's (XY-RULES, XY-NORM, XY-NORM-SANE), and the break of 2021 (XY-2021-BREAK). */
export function checkStocks(facts: Facts, lastYear: Facts, lineage: Lineage): readonly Verdict[] {
  if (facts.editions.disclosure !== "2021") return [];
  if (lastYear.editions.disclosure === "2019") return [formBreak()];
  if (lastYear.editions.disclosure === null) return [];
  return [
    settled({ rule: "XY-2021-BREAK", scope: null, cells: [] }, "passed"),
    ...stocks.flatMap((stock) => [checkStock(facts, lastYear, stock, lineage), checkRepeals(facts, lastYear, stock, lineage)]),
  ];
}
