import type { CellId } from "@/domain/form/edition";
import { editionForYear } from "@/domain/form/editions";
import { type Dice, diceFor } from "./dice";
import type { Figures } from "./figures";
import { type ByApplicant, generateApplications } from "./generate-applications";

/** What a body's invented history is made from. Counts are of the last year; the years before are somewhat smaller. */
export interface Character {
  /** New applications a year. */
  readonly applications: number;
  /** Share of concluded applications withheld as state secrets, 0 to 1. */
  readonly secretShare: number;
  /** Rules (规章) in force; 0 for bodies that may not make any. */
  readonly regulations: number;
  readonly normativeDocuments: number;
  readonly permits: number;
  readonly penalties: number;
  readonly coercions: number;
  /** 万元. */
  readonly fees: number;
  /** What the year after the history starts from, where that is a report of its own. */
  readonly before?: { readonly carriedOut: ByApplicant; readonly regulations: number; readonly normativeDocuments: number };
}

/** New applications of each year beside the last one's. */
const growth: Readonly<Record<number, number>> = { 2019: 0.58, 2020: 0.64, 2021: 0.75, 2022: 0.82, 2023: 0.93, 2024: 1 };

/** Invented reports of one body for years in a row; what is open or in force at a year's end is where the next year starts. */
export function generateHistory(name: string, character: Character, years: readonly number[]): ReadonlyMap<number, Figures> {
  const dice = diceFor(name);
  const history = new Map<number, Figures>();
  let carriedIn: ByApplicant = { naturalPerson: 0, business: 0, research: 0, publicWelfare: 0, legalService: 0, otherOrganization: 0 };
  const documents = documentFlows(dice, character, years);
  for (const year of years) {
    const edition = editionForYear(year);
    if (!edition) throw new Error(`no edition for ${year}`);
    const scale = growth[year] ?? 1;
    const received = Math.round(character.applications * scale * (0.93 + 0.14 * dice.next()));
    const carriedOut = year === years.at(-1) ? (character.before?.carriedOut ?? null) : null;
    const applications = generateApplications(dice, { edition, received, carriedIn, secretShare: character.secretShare, carriedOut });
    carriedIn = applications.carriedOut;
    const disclosure = edition.id === "2021" ? documents.cells(year) : olderDisclosure(dice, character, scale);
    const work = edition.id === "2021" ? decisions(dice, character, scale) : {};
    history.set(year, { ...disclosure, ...work, ...applications.cells, ...generateDisputes(dice, received) });
  }
  return history;
}

/** Rules and normative documents of the 2021 edition, told backwards from what is in force at the end. */
function documentFlows(dice: Dice, character: Character, years: readonly number[]) {
  const cells = new Map<number, Record<CellId, number>>();
  let regulations = character.before?.regulations ?? character.regulations;
  let normative = character.before?.normativeDocuments ?? character.normativeDocuments;
  for (const year of [...years].reverse()) {
    const rules = { issued: regulations > 5 ? dice.between(0, 3) : 0, repealed: regulations > 5 ? dice.between(0, 2) : 0 };
    const papers = { issued: dice.between(0, Math.ceil(normative * 0.09)), repealed: dice.between(0, Math.ceil(normative * 0.06)) };
    papers.issued = Math.min(papers.issued, normative);
    cells.set(year, {
      ...flowCells("regulations", { ...rules, inForce: regulations }),
      ...flowCells("normativeDocuments", { ...papers, inForce: normative }),
    });
    regulations += rules.repealed - rules.issued;
    normative += papers.repealed - papers.issued;
  }
  return { cells: (year: number) => cells.get(year) ?? {} };
}

function flowCells(row: string, flow: { issued: number; repealed: number; inForce: number }): Record<CellId, number> {
  return {
    [`disclosure.${row}.issued`]: flow.issued,
    [`disclosure.${row}.repealed`]: flow.repealed,
    [`disclosure.${row}.inForce`]: flow.inForce,
  };
}

function decisions(dice: Dice, character: Character, scale: number): Record<CellId, number> {
  const about = (count: number) => Math.round(count * scale * (0.9 + 0.2 * dice.next()));
  return {
    "disclosure.permits.decisions": about(character.permits),
    "disclosure.penalties.decisions": about(character.penalties),
    "disclosure.coercions.decisions": about(character.coercions),
    "disclosure.fees.amount": about(character.fees * 100) / 100,
  };
}

/** 表二 of the 2019 edition: lists of items instead of documents in force. */
function olderDisclosure(dice: Dice, character: Character, scale: number): Record<CellId, number> {
  const cells: Record<CellId, number> = {};
  for (const [row, stock] of [
    ["regulations", character.regulations],
    ["normativeDocuments", character.normativeDocuments],
  ] as const) {
    const made = stock > 5 ? dice.between(0, Math.ceil(stock * 0.05)) : 0;
    cells[`disclosure.${row}.newlyMade`] = made;
    cells[`disclosure.${row}.newlyPublished`] = made;
    cells[`disclosure.${row}.publishedTotal`] = Math.round(stock * 0.9) + made;
  }
  const items = { permits: character.permits, otherServices: 0, penalties: character.penalties, coercions: character.coercions };
  for (const [row, count] of Object.entries(items)) {
    cells[`disclosure.${row}.itemsLastYear`] = count > 0 ? 40 + (count % 60) : 0;
    cells[`disclosure.${row}.itemsChange`] = 0;
    cells[`disclosure.${row}.decisions`] = Math.round(count * scale * (0.9 + 0.2 * dice.next()));
  }
  cells["disclosure.fees.itemsLastYear"] = character.fees > 0 ? 8 : 0;
  cells["disclosure.fees.itemsChange"] = 0;
  const projects = 4 + (character.normativeDocuments % 40) + dice.between(0, 6);
  cells["disclosure.procurement.projects"] = projects;
  cells["disclosure.procurement.amount"] = (projects * dice.between(800, 6000)) / 100;
  return cells;
}

/** 表四: about three reconsiderations and two suits for a hundred applications. */
function generateDisputes(dice: Dice, received: number): Record<CellId, number> {
  const cells: Record<CellId, number> = {};
  const reconsideration = dice.successes(received, 0.03);
  const cases = {
    reconsideration,
    litigationDirect: dice.successes(received, 0.012),
    litigationAfterReconsideration: dice.successes(reconsideration, 0.3),
  };
  for (const [row, total] of Object.entries(cases)) {
    const [upheld = 0, corrected = 0, other = 0, pending = 0] = dice.spread(total, [62, 9, 17, 12]);
    for (const [column, value] of Object.entries({ upheld, corrected, other, pending, total })) cells[`disputes.${row}.${column}`] = value;
  }
  return cells;
}
