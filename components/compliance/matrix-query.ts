import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import { rules } from "@/domain/checks/rules";
import type { FilingStatus } from "@/server/compliance/compliance-view";
import { filingStatuses } from "./filing-status";

export const matrixSorts = ["status", "name", "errors", "warnings", "submittedAt", "deadline"] as const;
export type MatrixSort = (typeof matrixSorts)[number];

/** What the matrix shows; all of it stands in the URL. A null filter lets everything through; pages count from 1. */
export interface MatrixQuery {
  readonly level: BodyLevel | null;
  readonly kind: BodyKind | null;
  readonly status: FilingStatus | null;
  /** The id of a rule that the season's report breaks. */
  readonly rule: string | null;
  readonly text: string;
  readonly sort: MatrixSort;
  readonly descending: boolean;
  readonly grouped: boolean;
  readonly page: number;
}

/** The parameters of a URL, one value each. */
export type UrlQuery = Readonly<Record<string, string>>;

function oneOf<T extends string>(choices: readonly T[], value: string | undefined): T | null {
  return choices.find((choice) => choice === value) ?? null;
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
    rule: rules.find(({ id }) => id === url.rule)?.id ?? null,
    text: (url.q ?? "").trim().slice(0, 40),
    sort: oneOf(matrixSorts, url.sort) ?? "status",
    descending: url.dir === "desc",
    grouped: url.group !== "0",
    page: pageOf(url),
  };
}

/** The view as URL parameters; defaults are left out. */
export function matrixParams(year: number, query: MatrixQuery): Record<string, string> {
  const entries: [string, string | null][] = [
    ["year", String(year)],
    ["level", query.level],
    ["kind", query.kind],
    ["status", query.status],
    ["rule", query.rule],
    ["q", query.text],
    ["sort", query.sort === "status" ? null : query.sort],
    ["dir", query.descending ? "desc" : null],
    ["group", query.grouped ? null : "0"],
    ["page", query.page > 1 ? String(query.page) : null],
  ];
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The URL of a changed view; every change starts at the first page again. */
export function matrixHref(year: number, query: MatrixQuery, change: Partial<MatrixQuery> = {}): string {
  return `/compliance?${new URLSearchParams(matrixParams(year, { ...query, page: 1, ...change }))}`;
}
