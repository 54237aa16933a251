import type { ReportEvent } from "@/server/reports/list-events";
import type { DecisionView, ReceiptView, VersionView } from "@/server/reports/report-view";
import { foldVersions, type ListedVersion } from "./fold-versions";

/** One entry of a report's timeline: a version, a submission, a decision, or what happened around it. */
export type TimelineEntry = { readonly key: string } & Happening;

type Happening =
  | ReportEvent
  | { readonly at: number; readonly by: string; readonly kind: "version"; readonly version: ListedVersion }
  | { readonly at: number; readonly by: string; readonly kind: "submission"; readonly receipt: ReceiptView; readonly again: boolean }
  | {
      readonly at: number;
      readonly by: string;
      readonly kind: "decision";
      readonly decision: DecisionView;
      readonly versionNumber: number;
    };

/** What a timeline may be narrowed to. */
export const timelineParts = ["all", "filing", "review", "words", "office"] as const;
export type TimelinePart = (typeof timelineParts)[number];

const parts = {
  version: "filing",
  publication: "filing",
  submission: "review",
  decision: "review",
  answer: "review",
  verdict: "words",
  comment: "words",
  reminder: "office",
  extension: "office",
  exemption: "office",
  revoked: "office",
} as const satisfies Readonly<Record<TimelineEntry["kind"], TimelinePart>>;

/** True when an entry belongs to a part. */
export const isOfPart = (part: TimelinePart, { kind }: TimelineEntry): boolean => part === "all" || parts[kind] === part;

/** The part an address asks for; everything when it names none. */
export const readPart = (text: string | undefined): TimelinePart => timelineParts.find((part) => part === text) ?? "all";

/** Of what happened at the same instant, what came first: a version is made, then submitted, then decided on. */
const order: Partial<Record<TimelineEntry["kind"], number>> = { version: 0, submission: 1, decision: 2 };

/** Everything that happened to a report and around it, latest first. */
export function timelineOf(versions: readonly VersionView[], events: readonly ReportEvent[]): TimelineEntry[] {
  const submissions = versions
    .flatMap(({ receipts }) => receipts.filter(({ kind }) => kind === "submission"))
    .sort((a, b) => a.issuedAt - b.issuedAt);
  const happenings: Happening[] = [
    ...foldVersions(versions).map((version): Happening => ({ kind: "version", at: version.createdAt, by: version.createdBy, version })),
    ...submissions.map(
      (receipt, index): Happening => ({ kind: "submission", at: receipt.issuedAt, by: receipt.issuedTo, receipt, again: index > 0 }),
    ),
    ...versions.flatMap(({ number, decisions }) =>
      decisions.map((decision): Happening => ({ kind: "decision", at: decision.at, by: decision.by, decision, versionNumber: number })),
    ),
    ...events,
  ];
  const latestFirst = happenings.sort((a, b) => b.at - a.at || (order[b.kind] ?? 3) - (order[a.kind] ?? 3));
  return latestFirst.map((happening, at) => ({ ...happening, key: `${happening.kind}${latestFirst.length - at}` }));
}
