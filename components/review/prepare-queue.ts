import type { ReportSummary } from "@/server/reports/report-view";

export const queueFilters = ["all", "errors", "warnings", "clean", "late"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** Rows of the queue one page may hold; each mounts about twelve nodes. */
export const REPORTS_PER_PAGE = 60;

const tests: Readonly<Record<QueueFilter, (report: ReportSummary) => boolean>> = {
  all: () => true,
  errors: ({ errors }) => errors > 0,
  warnings: ({ errors, warnings }) => errors === 0 && warnings > 0,
  clean: ({ errors, warnings }) => errors === 0 && warnings === 0,
  late: ({ late }) => late,
};

/** The filter a URL names; anything unknown is every report. */
export function queueFilterOf(name: string | undefined): QueueFilter {
  return queueFilters.find((filter) => filter === name) ?? "all";
}

/** How many waiting reports each filter holds. `warnings` are those without errors; only `late` overlaps the others. */
export function countQueue(queue: readonly ReportSummary[]): Readonly<Record<QueueFilter, number>> {
  const count = (filter: QueueFilter) => queue.filter(tests[filter]).length;
  return { all: count("all"), errors: count("errors"), warnings: count("warnings"), clean: count("clean"), late: count("late") };
}

/** The waiting reports a filter and a name hold, longest waiting first; each keeps its number in the whole queue. */
export function filterQueue(
  queue: readonly ReportSummary[],
  filter: QueueFilter,
  text: string,
): { number: number; report: ReportSummary }[] {
  const since = ({ submittedAt, receivedAt }: ReportSummary) => submittedAt ?? receivedAt;
  return [...queue]
    .sort((a, b) => since(a) - since(b) || a.id - b.id)
    .map((report, index) => ({ number: index + 1, report }))
    .filter(({ report }) => tests[filter](report) && report.bodyName.toLowerCase().includes(text.toLowerCase()));
}
