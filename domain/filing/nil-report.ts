import type { Facts } from "../facts/facts";
import type { CellId, Edition } from "../form/edition";
import { cellsOfTable } from "../form/editions";
import type { FormContent } from "./form-content";

/** What last year's report says against a nil report (零报告), by its own figures. */
export type NilObstacle = { readonly kind: "carriedOut"; readonly count: number } | { readonly kind: "pending"; readonly count: number };

/** Applications or disputes that went over into this year: with any of them this year's report cannot be nil. */
export function nilObstacle(lastYear: Facts | null): NilObstacle | null {
  if (!lastYear) return null;
  const most = (cells: readonly CellId[]) => Math.max(0, ...cells.map((cell) => lastYear.values[cell] ?? 0));
  const ids = Object.keys(lastYear.values) as CellId[];
  const carriedOut = most(ids.filter((cell) => cell.startsWith("applications.carriedOut.")));
  if (carriedOut > 0) return { kind: "carriedOut", count: carriedOut };
  const pending = ids
    .filter((cell) => cell.startsWith("disputes.") && cell.endsWith(".pending"))
    .reduce((sum, cell) => sum + (lastYear.values[cell] ?? 0), 0);
  return pending > 0 ? { kind: "pending", count: pending } : null;
}

/** True when last year's report says for certain that nothing was carried out; else a person vouches for it. */
export function nothingCarriedOut(lastYear: Facts | null): boolean {
  return lastYear?.values["applications.carriedOut.total"] === 0;
}

/** The disclosure cells of a nil report, which a person fills in or confirms. */
export function nilDisclosureCells(edition: Edition): readonly CellId[] {
  return cellsOfTable(edition.tables.disclosure).map(({ id }) => id);
}

/**
 * Disclosure figures proposed for a nil report, to be confirmed: what was 0 last year, and 现行有效 as it stood last year where
 * nothing was issued or repealed then either. Anything else stays 未填.
 */
export function nilProposals(edition: Edition, lastYear: Facts | null): FormContent["values"] {
  const cells = nilDisclosureCells(edition).flatMap((cell): [CellId, number][] => {
    const before = lastYear?.values[cell];
    return before !== undefined && (before === 0 || cell.endsWith(".inForce")) ? [[cell, before]] : [];
  });
  return Object.fromEntries(cells);
}

/** The whole content: no application, no dispute, the disclosure figures as given. */
export function nilValues(edition: Edition, disclosure: FormContent["values"]): FormContent["values"] {
  const zeros = [...cellsOfTable(edition.tables.applications), ...cellsOfTable(edition.tables.disputes)].map(({ id }) => [id, 0]);
  const filled = nilDisclosureCells(edition).flatMap((cell) => (disclosure[cell] === undefined ? [] : [[cell, disclosure[cell]]]));
  return Object.fromEntries([...zeros, ...filled]);
}

/** Plain true sentences for a year without applications: no more is claimed than the person confirms. They may be edited. */
export function nilTexts({ bodyName, year }: { readonly bodyName: string; readonly year: number }): FormContent["texts"] {
  return {
    s1: [
      `根据《中华人民共和国政府信息公开条例》，${bodyName}编制${year}年政府信息公开工作年度报告。本报告的数据统计期限为${year}年1月1日至${year}年12月31日。`,
      "（一）主动公开情况",
      `${year}年，本机关主动公开的政府信息数量见本报告第二部分。`,
      "（二）依申请公开情况",
      `${year}年，本机关未收到政府信息公开申请，没有上年结转的申请，也没有结转下年度继续办理的申请。`,
      "（三）政府信息管理、平台建设和监督保障情况",
      `${year}年，政府信息的管理、公开平台的维护和公开工作的监督由本机关按照职责承担。`,
    ].join("\n"),
    s5: `${year}年，因未收到政府信息公开申请，本机关在依申请公开方面没有需要报告的问题。下一年度将继续做好政府信息主动公开和申请受理的准备工作。`,
    s6: `${year}年，本机关未收取政府信息公开信息处理费。没有其他需要报告的事项。`,
  };
}
