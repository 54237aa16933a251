import Link from "next/link";
import { captionOf } from "@/domain/export/export-sheet";
import { tableName } from "@/domain/facts/cell-label";
import { tableIds } from "@/domain/form/editions";
import type { ReconciliationView } from "@/server/rollup/roll-up-view";
import { PageLinks } from "../compliance/page-links";
import { TakeAway } from "../export/take-away";
import { withQuery } from "../leader/page-query";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { coverageCounts } from "./coverage-counts";
import { countAgreements, reconciledCells } from "./prepare-reconciliation";
import { prepareReconciliation } from "./prepare-reconciliation-sheet";
import { parseReconciliationFilter } from "./reconciliation-query";
import { ReconciliationTable } from "./reconciliation-table";
import styles from "./roll-up.module.css";
import { RollUpCoverageNote } from "./roll-up-coverage";
import { RollUpTabs } from "./roll-up-tabs";

interface BodyProps {
  readonly view: ReconciliationView;
  /** Place, year and filter, as the address states them. */
  readonly query: Readonly<Record<string, string>>;
  readonly text: Text;
  readonly locale: Locale;
}

/** Cells on one page: a table of more is slow to draw. */
const ROWS = 100;

/** A declared roll-up against its parts: the rule, how many cells stand which way, and the cells the reader chose. */
export function ReconciliationBody({ view, query, text, locale }: BodyProps) {
  const { placeName: place, coverage } = view;
  const values = { place, year: String(view.year) };
  const { sheet, shown } = prepareReconciliation(view, { query, text, locale });
  const complete = coverage.included >= coverage.expected;
  const pages = Math.max(1, Math.ceil(shown.length / ROWS));
  const page = Math.min(Math.max(1, Number(query.page) || 1), pages);
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>
            {text("rollup.check.title", values)}
            <span className={complete ? undefined : styles.incomplete}>
              {text(complete ? "rollup.complete" : "leader.incomplete", coverageCounts(coverage))}
            </span>
          </h1>
          <p>
            {text("rollup.check.rule", { place })} {text("rollup.check.joint")}
          </p>
        </div>
        <div className={styles.actions}>
          <TakeAway figure="rollup" caption={captionOf(sheet)} chart={null} />
        </div>
      </div>
      <RollUpTabs current="check" query={query} text={text} />
      {view.declaredReport === null ? (
        <div className={styles.notice}>
          <Notice tone="warn" title={text("rollup.check.undeclared", values)}>
            {text("rollup.check.undeclared.text")}
          </Notice>
        </div>
      ) : null}
      <RollUpCoverageNote coverage={coverage} tables={[]} partial={0} text={text} locale={locale} />
      <Filters view={view} query={query} text={text} locale={locale} />
      {shown.length === 0 ? (
        <EmptyState title={text("rollup.check.none")}>{text("rollup.check.none.text", countAgreements(view))}</EmptyState>
      ) : (
        <div className={styles.sheet}>
          <ReconciliationTable view={view} cells={shown.slice((page - 1) * ROWS, page * ROWS)} query={query} text={text} locale={locale} />
          <PageLinks page={page} pages={pages} path="/rollup/check" query={query} />
        </div>
      )}
    </>
  );
}

function Filters({ view, query, text, locale }: BodyProps) {
  const counts = countAgreements(view);
  const cells = reconciledCells(view, locale);
  const filter = parseReconciliationFilter(query.show, cells);
  const choices = [
    { show: "differs", label: text("rollup.check.onlyDiffering"), count: counts.differs },
    ...tableIds.map((table) => ({
      show: table,
      label: tableName(table)[locale],
      count: cells.filter((one) => one.table === table).length,
    })),
  ];
  return (
    <div className={styles.filterRow}>
      <nav className={styles.tabs} aria-label={text("rollup.check.show")}>
        {choices.map(({ show, label, count }) => (
          <Link
            key={show}
            href={withQuery("/rollup/check", query, { page: "", show })}
            aria-current={show === filter ? "page" : undefined}
            scroll={false}
            prefetch={false}
          >
            {label} {count}
          </Link>
        ))}
      </nav>
      <p className={styles.counts}>
        <span className={counts.differs > 0 ? styles.differs : undefined}>{text("rollup.check.differs", { count: counts.differs })}</span>
        <span>{text("rollup.check.same", { count: counts.same })}</span>
        {counts.incomplete > 0 ? (
          <span className={styles.unknown}>{text("rollup.check.incomplete", { count: counts.incomplete })}</span>
        ) : null}
        {counts.undeclared > 0 ? <span>{text("rollup.check.notStated", { count: counts.undeclared })}</span> : null}
      </p>
    </div>
  );
}
