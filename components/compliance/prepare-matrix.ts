import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import type { ComplianceMatrix, FilingStatus, MatrixRow } from "@/server/compliance/compliance-view";
import { isDue, isSubmitted, urgencyOf } from "./filing-status";
import type { MatrixQuery, MatrixSort } from "./matrix-query";

/** No page may mount more nodes of table than this. */
export const MAX_TABLE_NODES = 1400;
/** The head, its sort links and the rows that name the groups. */
const NODES_OF_HEAD = 40;
const NODES_OF_GROUP_ROW = 3;
/** Row, tick box, name, errors, warnings, time, deadline, contact; each year adds a cell and its mark. */
const NODES_OF_ROW = 12;
const NODES_OF_YEAR = 2;
const MOST_ROWS = 50;

/** Bodies of one level and kind. `bodies` and `submitted` count the whole group that passed the filter, not only this page. */
export interface MatrixGroup {
  readonly key: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly bodies: number;
  readonly submitted: number;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixPage {
  /** Index of the season's year within the years. */
  readonly season: number;
  readonly groups: readonly MatrixGroup[];
  readonly page: number;
  readonly pages: number;
  /** Bodies that passed the filter, of all in scope. */
  readonly found: number;
  readonly total: number;
  /** Whether any body in scope has a contact to show. */
  readonly contacts: boolean;
  /** Every overdue body that passed the filter, on whichever page. */
  readonly overdue: readonly MatrixRow[];
}

/** How many rows one page may hold so that its table stays within the node limit, whatever the number of years. */
export function rowsPerPage(years: number): number {
  const perRow = NODES_OF_ROW + NODES_OF_YEAR * years;
  const groups = bodyLevels.length * bodyKinds.length * NODES_OF_GROUP_ROW;
  return Math.max(1, Math.min(MOST_ROWS, Math.floor((MAX_TABLE_NODES - NODES_OF_HEAD - groups) / perRow)));
}

/** The row's status in the season's year. */
export function seasonStatus(row: MatrixRow, season: number): FilingStatus {
  return row.statuses[season] ?? "notRequired";
}

function passes(row: MatrixRow, query: MatrixQuery, season: number): boolean {
  return (
    (query.level === null || row.level === query.level) &&
    (query.kind === null || row.kind === query.kind) &&
    (query.status === null || seasonStatus(row, season) === query.status) &&
    holdsWords(row, query.text.toLowerCase().replace(/\s+/g, ""))
  );
}

/** Whether the name, the full pinyin or the initials hold the words, or there are none. */
function holdsWords({ name, pinyin }: MatrixRow, words: string): boolean {
  return name.toLowerCase().includes(words) || pinyin.split(" ").some((token) => token.includes(words));
}

function sortValue(row: MatrixRow, sort: MatrixSort, season: number): number | string | null {
  if (sort === "status") return urgencyOf(seasonStatus(row, season));
  return row[sort];
}

/** Orders by the chosen column; rows without a value come last in both directions, ties keep their order. */
function compareRows(sort: MatrixSort, descending: boolean, season: number) {
  return (a: MatrixRow, b: MatrixRow): number => {
    const [left, right] = [sortValue(a, sort, season), sortValue(b, sort, season)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === "number" && typeof right === "number" ? left - right : String(left).localeCompare(String(right), "zh-Hans-CN");
    return descending ? -order : order;
  };
}

const groupKey = (row: MatrixRow) => `${row.level}.${row.kind}`;
const groupRank = (row: MatrixRow) => bodyLevels.indexOf(row.level) * bodyKinds.length + bodyKinds.indexOf(row.kind);

function groupRows(rows: readonly MatrixRow[], all: readonly MatrixRow[], season: number): MatrixGroup[] {
  const keys = [...new Set(rows.map(groupKey))];
  return keys.flatMap((key) => {
    const members = all.filter((row) => groupKey(row) === key && isDue(seasonStatus(row, season)));
    const shown = rows.filter((row) => groupKey(row) === key);
    const first = shown[0];
    if (!first) return [];
    const submitted = members.filter((row) => isSubmitted(seasonStatus(row, season))).length;
    return [{ key, level: first.level, kind: first.kind, bodies: members.length, submitted, rows: shown }];
  });
}

/** Filters, sorts, groups and pages the matrix. A page beyond the last shows the last. */
export function prepareMatrix(matrix: ComplianceMatrix, query: MatrixQuery): MatrixPage {
  const season = matrix.years.indexOf(matrix.year);
  const found = matrix.rows.filter((row) => passes(row, query, season) && (matrix.breaking?.includes(row.bodyId) ?? true));
  const compare = compareRows(query.sort, query.descending, season);
  const sorted = [...found].sort((a, b) => (query.grouped ? groupRank(a) - groupRank(b) : 0) || compare(a, b));
  const size = rowsPerPage(matrix.years.length);
  const pages = Math.max(1, Math.ceil(sorted.length / size));
  const page = Math.min(query.page, pages);
  return {
    season,
    groups: groupRows(sorted.slice((page - 1) * size, page * size), found, season),
    page,
    pages,
    found: found.length,
    total: matrix.rows.length,
    contacts: matrix.rows.some(({ contact }) => contact !== null),
    overdue: found.filter((row) => seasonStatus(row, season) === "overdue"),
  };
}
