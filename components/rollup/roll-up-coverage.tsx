import { tableName } from "@/domain/facts/cell-label";
import type { Absence, AbsentBody, RollUpCoverage, RollUpTable } from "@/server/rollup/roll-up-view";
import { nameList } from "../leader/name-list";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { coverageCounts } from "./coverage-counts";
import styles from "./roll-up.module.css";

/** So many names are told at once; the others are one click away. */
const MOST_NAMES = 12;

const absences: readonly Absence[] = ["notFiled", "draft", "pending", "returned", "unapproved"];

interface CoverageProps {
  readonly coverage: RollUpCoverage;
  readonly tables: readonly RollUpTable[];
  /** Cells without a sum. */
  readonly partial: number;
  readonly text: Text;
  readonly locale: Locale;
}

/** What a sum covers, said before the table: how many of how many, who is missing and why, what was kept at approval. */
export function RollUpCoverageNote({ coverage, tables, partial, text, locale }: CoverageProps) {
  const { exempt, reopened, findings } = coverage;
  const mixed = tables.flatMap(({ table, edition, filed }) =>
    filed.filter((one) => one.edition !== edition).map((one) => ({ table, ...one })),
  );
  const lines = [
    exempt > 0 ? text("rollup.exempt", { count: exempt }) : null,
    reopened > 0 ? text("rollup.reopened", { count: reopened }) : null,
    findings.reports > 0 ? text("rollup.findings", findings) : coverage.included > 0 ? text("rollup.noFindings") : null,
    ...mixed.map(({ table, edition, reports }) => text("rollup.mixed", { table: tableName(table)[locale], count: reports, edition })),
    partial > 0 ? text("rollup.partialCells", { count: partial }) : null,
  ].filter((line) => line !== null);
  return (
    <section className={styles.coverage} aria-label={text("leader.incomplete", coverageCounts(coverage))}>
      {absences.map((absence) => (
        <AbsentLine key={absence} absence={absence} bodies={coverage.absent} text={text} locale={locale} />
      ))}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}

interface AbsentProps {
  readonly absence: Absence;
  readonly bodies: readonly AbsentBody[];
  readonly text: Text;
  readonly locale: Locale;
}

function AbsentLine({ absence, bodies, text, locale }: AbsentProps) {
  const names = bodies.filter((body) => body.absence === absence).map(({ name }) => name);
  if (names.length === 0) return null;
  const head = text(`rollup.absence.${absence}`, { count: names.length });
  const colon = locale === "zh" ? "：" : ": ";
  if (names.length <= MOST_NAMES) {
    return (
      <p className={styles.absent}>
        <b>{head}</b>
        {colon}
        {nameList(names, { text, locale, most: MOST_NAMES })}
      </p>
    );
  }
  return (
    <details className={styles.absent}>
      <summary>
        <b>{head}</b>
        {colon}
        {nameList(names, { text, locale, most: MOST_NAMES })}
      </summary>
      <p>{names.join(locale === "zh" ? "、" : ", ")}</p>
    </details>
  );
}
