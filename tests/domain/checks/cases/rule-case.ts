import type { CellNote, CheckInput, Outline } from "@/domain/checks/check-input";
import type { Severity } from "@/domain/checks/finding";
import type { Facts, MissingReason } from "@/domain/facts/facts";
import type { CellId, EditionId } from "@/domain/form/edition";
import { cellsOfEdition, editionById } from "@/domain/form/editions";
import { withCells } from "@/tests/support/balanced-facts";
import { shanxi2024Facts } from "@/tests/support/shanxi-2024-facts";

/** What is given to the check beside the sample's figures. */
export type Given = Partial<CheckInput>;

/** One input on which a rule fires, and one like it on which it is applied and finds nothing. */
export interface RuleCase {
  readonly fires: Given;
  readonly silent: Given;
  /** Something is missing, so that the rule can say neither. */
  readonly open?: Given;
  /** The level of the finding where the case is not the rule's own. */
  readonly level?: Severity;
}

export type RuleCases = Readonly<Record<string, RuleCase>>;

export const facts = shanxi2024Facts;

/** The sample's facts with some cells changed; null leaves a cell without a number. */
export const changed = (cells: Readonly<Partial<Record<CellId, number | null>>>): Facts => withCells(facts, cells);

/** The sample's facts where these cells lack a number for a reason. */
export function lacking(reason: MissingReason, ...cells: readonly CellId[]): Facts {
  const without = changed(Object.fromEntries(cells.map((cell) => [cell, null])));
  return { ...without, missing: Object.fromEntries(cells.map((cell) => [cell, reason])) };
}

/** Facts of an edition that are zero but for these cells. */
export function zeros(edition: EditionId, cells: Readonly<Partial<Record<CellId, number>>> = {}): Facts {
  const values = Object.fromEntries(cellsOfEdition(editionById(edition)).map(({ id }) => [id, 0]));
  return { editions: { disclosure: edition, applications: edition, disputes: edition }, values: { ...values, ...cells }, missing: {} };
}

/** A cell printed in a certain way. */
export function printed(cell: CellId, raw: string, value: number | null = facts.values[cell] ?? null): Given {
  const note: CellNote = { cell, raw, value, doubt: null };
  return { notes: { cells: [note], problems: [] } };
}

export const sections = {
  s1: "一、总体情况\n主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作有序开展。",
  s2: "二、主动公开政府信息情况",
  s3: "三、收到和处理政府信息公开申请情况",
  s4: "四、政府信息公开行政复议、行政诉讼情况",
  s5: "五、存在的主要问题及改进情况\n目录更新不够及时，今后按月核对。",
  s6: "六、其他需要报告的事项\n全年未收取信息处理费。",
};

export const outline: Outline = {
  headings: (["s1", "s2", "s3", "s4", "s5", "s6"] as const).map((id) => ({ id, text: sections[id].split("\n")[0] ?? "" })),
  preface: "统计期限为2024年1月1日至2024年12月31日。",
  prose: "电话：0351-1234567",
  repeatedRows: [],
};

/** The report with another section one, for its year. */
export const told = (s1: string, year = 2024): Given => ({ sections: { ...sections, s1 }, year });
