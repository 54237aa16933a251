import { cellsOfFiledTable } from "../facts/cell-expression";
import { cellLabel } from "../facts/cell-label";
import type { Facts } from "../facts/facts";
import type { CellId } from "../form/edition";
import { failed, type Scope, settled, type Verdict } from "./assess";
import type { RegisteredBody } from "./check-input";

/** 规章 are made by provinces and cities with districts only (立法法); counties and townships have none. */
function checkRuleMakers(facts: Facts, body: RegisteredBody): readonly Verdict[] {
  if (body.level !== "county" && body.level !== "township") return [];
  const all = cellsOfFiledTable(facts.editions, "disclosure").flatMap(({ id, row }) => (row.id === "regulations" ? [id] : []));
  const cells = all.filter((cell) => (facts.values[cell] ?? 0) > 0);
  const scope = { rule: "P01-TOWN-RULES", scope: null, cells: all };
  if (cells.length === 0) return [settled(scope, all.some((cell) => facts.values[cell] === undefined) ? "notAssessable" : "passed")];
  const most = Math.max(...cells.map((cell) => facts.values[cell] ?? 0));
  const message = {
    zh: `表二填有规章 ${most} 件，但县级及以下单位没有规章制定权，请核实是否应填行政规范性文件`,
    en: `Table 2 states ${most} 规章, but bodies at county level and below cannot make them; perhaps 行政规范性文件 are meant`,
  };
  return [failed({ ...scope, cells }, { message })];
}

const decisions: readonly CellId[] = ["disclosure.permits.decisions", "disclosure.penalties.decisions", "disclosure.coercions.decisions"];

/** The office of a government coordinates; permits, penalties and coercions are the departments' (P02). */
function checkOffice(facts: Facts, body: RegisteredBody): readonly Verdict[] {
  if (body.kind !== "office" || facts.editions.disclosure === null) return [];
  const filled = decisions.filter((cell) => (facts.values[cell] ?? 0) > 0);
  const scope: Scope = { rule: "P02-OFFICE-PERMIT", scope: null, cells: decisions };
  if (filled.length === 0) {
    return [settled(scope, decisions.some((cell) => facts.values[cell] === undefined) ? "notAssessable" : "passed")];
  }
  const zh = filled.map((cell) => `${cellLabel(cell).zh} ${facts.values[cell]}`).join("、");
  const en = filled.map((cell) => `${cellLabel(cell).en} ${facts.values[cell]}`).join(", ");
  const message = {
    zh: `政府办公厅（室）通常没有许可、处罚、强制，表中填有${zh}，请核实是否混入本级政府的数据`,
    en: `An office of a government usually decides none of these: ${en}; please check that the government's own figures were not taken`,
  };
  return [failed({ ...scope, cells: filled }, { message })];
}

const secrets: CellId = "applications.deniedStateSecret.total";

/** Townships cannot classify state secrets (保守国家秘密法): one withheld as such needs its basis. */
function checkSecrets(facts: Facts, body: RegisteredBody): readonly Verdict[] {
  if (body.level !== "township" || facts.editions.applications === null) return [];
  const scope: Scope = { rule: "P07-SECRET", scope: "township", cells: [secrets] };
  const denied = facts.values[secrets];
  if (denied === undefined) return [settled(scope, "notAssessable")];
  if (denied === 0) return [settled(scope, "passed")];
  const message = {
    zh: `乡镇、街道没有定密权，表三以国家秘密不予公开 ${denied} 件，请核实定密依据`,
    en: `Townships cannot classify secrets, yet ${denied} applications were denied as state secrets; please verify the classification`,
  };
  return [failed(scope, { message })];
}

/** What a body of this kind and level can do at all (P01, P02, P07). */
export function checkPowers(facts: Facts, body: RegisteredBody): readonly Verdict[] {
  return [...checkRuleMakers(facts, body), ...checkOffice(facts, body), ...checkSecrets(facts, body)];
}
