import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import { rules } from "@/domain/checks/rules";
import { type FilingCount, filingCounts } from "@/domain/deadlines/filing-count";
import { type FilingStatus, filingStatuses } from "@/domain/deadlines/filing-status";
import { type SeasonTodo, seasonTodos } from "@/domain/deadlines/season-todo";
import type { DeskPlace } from "@/server/compliance/compliance-view";
import type { MatrixFilter } from "@/server/compliance/matrix-input";

export type MatrixSort = MatrixFilter["sort"];
const matrixSorts = [
  "status",
  "tree",
  "name",
  "errors",
  "warnings",
  "submittedAt",
  "daysLate",
  "deadline",
] as const satisfies readonly MatrixSort[];

/** The tables of the desk: one is open at a time. */
export const deskPanels = ["today", "level", "place", "findings"] as const;
export type DeskPanel = (typeof deskPanels)[number];

/** What the matrix and the desk show; all of it stands in the URL. A null filter lets everything through. */
export interface MatrixQuery {
  readonly level: BodyLevel | null;
  readonly kind: BodyKind | null;
  readonly status: FilingStatus | null;
  /** A count of the desk: exactly the bodies counted there. */
  readonly count: FilingCount | null;
  readonly todo: SeasonTodo | null;
  readonly place: DeskPlace | null;
  /** The id of a rule that the season's report breaks. */
  readonly rule: string | null;
  /** The reviewer with whom the report waits, or `none`: nobody was named. */
  readonly reviewer: number | "none" | null;
  readonly text: string;
  readonly sort: MatrixSort;
  readonly descending: boolean;
  readonly grouped: boolean;
  readonly panel: DeskPanel;
  /** The body the view stands at. */
  readonly at: number | null;
}

/** The parameters of a URL, one value each. */
export type UrlQuery = Readonly<Record<string, string>>;

function oneOf<T extends string>(choices: readonly T[], value: string | undefined): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

/** A positive whole number of a URL. */
function numberOf(value: string | undefined): number | null {
  return value !== undefined && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}

/** The page a URL asks for, counted from 1; anything that is no positive whole number is the first. */
export function pageOf(query: UrlQuery): number {
  return /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
}

/** Reads the view out of the URL; anything unknown falls back to the default view. */
export function readMatrixQuery(url: UrlQuery): MatrixQuery {
  return {
    level: oneOf(bodyLevels, url.level),
    kind: oneOf(bodyKinds, url.kind),
    status: oneOf(filingStatuses, url.status),
    count: oneOf(filingCounts, url.count),
    todo: oneOf(seasonTodos, url.todo),
    place: url.place === "own" ? "own" : numberOf(url.place),
    rule: rules.find(({ id }) => id === url.rule)?.id ?? null,
    reviewer: url.reviewer === "none" ? "none" : numberOf(url.reviewer),
    text: (url.q ?? "").trim().slice(0, 40),
    sort: oneOf(matrixSorts, url.sort) ?? "status",
    descending: url.dir === "desc",
    grouped: url.group !== "0",
    panel: oneOf(deskPanels, url.desk) ?? "today",
    at: numberOf(url.at),
  };
}

/** The view as URL parameters; defaults are left out. */
export function matrixParams(year: number, query: MatrixQuery): Record<string, string> {
  const entries: [string, string | number | null][] = [
    ["year", year],
    ["level", query.level],
    ["kind", query.kind],
    ["status", query.status],
    ["count", query.count],
    ["todo", query.todo],
    ["place", query.place],
    ["rule", query.rule],
    ["reviewer", query.reviewer],
    ["q", query.text],
    ["sort", query.sort === "status" ? null : query.sort],
    ["dir", query.descending ? "desc" : null],
    ["group", query.grouped ? null : "0"],
    ["desk", query.panel === "today" ? null : query.panel],
    ["at", query.at],
  ];
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
}

/** The URL of a changed view; every change starts at the top again. */
export function matrixHref(year: number, query: MatrixQuery, change: Partial<MatrixQuery> = {}): string {
  return `/compliance?${new URLSearchParams(matrixParams(year, { ...query, at: null, ...change }))}`;
}

/** Everything that narrows the matrix, let go. */
export const noFilter = {
  ...{ level: null, kind: null, status: null, count: null, todo: null, place: null, rule: null, reviewer: null },
  text: "",
} as const;

/** True when the view does not show every body in scope. */
export function isFiltered(query: MatrixQuery): boolean {
  const { level, kind, status, count, todo, place, rule, reviewer, text } = query;
  return text !== "" || [level, kind, status, count, todo, place, rule, reviewer].some((filter) => filter !== null);
}

/** The view as the server's filter. */
export function matrixFilterOf(query: MatrixQuery): MatrixFilter {
  const { level, kind, status, count, todo, place, rule, reviewer, text, sort, descending, grouped } = query;
  return {
    ...{ sort, descending, grouped },
    ...(level && { level }),
    ...(kind && { kind }),
    ...(status && { status }),
    ...(count && { count }),
    ...(todo && { todo }),
    ...(place && { place }),
    ...(rule && { rule }),
    ...(reviewer && { reviewer }),
    ...(text && { text }),
  };
}
