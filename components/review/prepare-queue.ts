import { daysBetween, shanghaiDate } from "@/domain/deadlines/deadline";
import type { QueuedReport } from "@/server/reviews/review-view";

export const queueFilters = ["all", "errors", "warnings", "clean", "late"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** How many days a report waits at least. */
export const queueAges = [0, 3, 7, 14] as const;

/** Rows of the queue one page may hold; each mounts about fourteen nodes. */
export const REPORTS_PER_PAGE = 60;

/** What of the queue is looked at; it stands in the address, so that a report opened from it walks the same way. */
export interface QueueQuery {
  readonly filter: QueueFilter;
  /** `mine`, `unassigned`, one reviewer's, or everybody's. */
  readonly assigned: "all" | "mine" | "unassigned" | number;
  /** Only what waits for the viewer's office, or every level of its subtree. */
  readonly level: "here" | "all";
  readonly age: (typeof queueAges)[number];
  readonly words: string;
}

const tests: Readonly<Record<QueueFilter, (report: QueuedReport) => boolean>> = {
  all: () => true,
  errors: ({ errors }) => errors > 0,
  warnings: ({ errors, warnings }) => errors === 0 && warnings > 0,
  clean: ({ errors, warnings }) => errors === 0 && warnings === 0,
  late: ({ late }) => late,
};

/** The part of the queue an address names; whatever is unknown leaves nothing out. */
export function queueQueryOf(url: Readonly<Record<string, string | undefined>>): QueueQuery {
  const { assigned = "all" } = url;
  return {
    filter: queueFilters.find((filter) => filter === url.filter) ?? "all",
    assigned: assigned === "mine" || assigned === "unassigned" ? assigned : /^\d{1,9}$/.test(assigned) ? Number(assigned) : "all",
    level: url.level === "all" ? "all" : "here",
    age: queueAges.find((age) => String(age) === url.age) ?? 0,
    words: (url.q ?? "").trim().slice(0, 40),
  };
}

/** The address of a part of the queue; what leaves nothing out is not named. */
export function addressOf(query: QueueQuery, year: number): string {
  const { filter, assigned, level, age, words } = query;
  const named: readonly (readonly [string, string])[] = [
    ["filter", filter === "all" ? "" : filter],
    ["assigned", assigned === "all" ? "" : String(assigned)],
    ["level", level === "here" ? "" : level],
    ["age", age === 0 ? "" : String(age)],
    ["q", words],
  ];
  return new URLSearchParams([["year", String(year)], ...named.filter(([, value]) => value !== "").map((pair) => [...pair])]).toString();
}

/** Who looks, and when. */
export interface QueueViewer {
  readonly me: number;
  readonly now: number;
}

/** The waiting reports a query holds, longest waiting first; each keeps its number in the whole queue. */
export function filterQueue(
  queue: readonly QueuedReport[],
  query: QueueQuery,
  { me, now }: QueueViewer,
): { number: number; report: QueuedReport }[] {
  const { filter, assigned, level, age, words } = query;
  const since = ({ submittedAt, receivedAt }: QueuedReport) => submittedAt ?? receivedAt;
  const wanted = assigned === "mine" ? me : assigned;
  return [...queue]
    .sort((a, b) => since(a) - since(b) || a.id - b.id)
    .map((report, index) => ({ number: index + 1, report }))
    .filter(({ report }) => {
      const reviewer = report.review.reviewer?.accountId ?? null;
      const given = wanted === "all" || (wanted === "unassigned" ? reviewer === null : reviewer === wanted);
      const waited = daysBetween(shanghaiDate(since(report)), shanghaiDate(now));
      const named = report.bodyName.toLowerCase().includes(words.toLowerCase());
      return tests[filter](report) && given && (level === "all" || report.seat === "here") && waited >= age && named;
    });
}

/** How many reports each choice of a filter would hold, the other filters staying as they are. */
export function countChoices<K extends keyof QueueQuery>(
  queue: readonly QueuedReport[],
  { query, viewer, of }: { query: QueueQuery; viewer: QueueViewer; of: K },
): (choice: QueueQuery[K]) => number {
  return (choice) => filterQueue(queue, { ...query, [of]: choice }, viewer).length;
}
