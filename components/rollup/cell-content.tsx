"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { cellById } from "@/domain/form/editions";
import { cellMetricId } from "@/domain/metrics/cell-metric";
import type { RollUpCellView } from "@/server/rollup/roll-up-view";
import { numberText, unitText } from "../charts/result-text";
import { AbsentList } from "../compare/absent-list";
import { ListPager, type ListPagerProps } from "../compare/list-pager";
import { PrintSource } from "../compare/print-source";
import styles from "../compare/provenance.module.css";
import { shanghaiTime } from "../layout/shanghai-time";
import { provenanceHref } from "../leader/provenance-address";
import { SourceLink } from "../leader/source-link";
import { useLocale, useText } from "../messages/text-provider";
import { coverageCounts } from "./coverage-counts";
import { ruleWords } from "./scope-words";

/** The sum, its rule and coverage, then every body in it with its own value, then those without one. */
export function CellContent({ view, onList }: { view: RollUpCellView; onList: ListPagerProps["onList"] }) {
  const text = useText();
  const locale = useLocale();
  const { coverage, count } = view;
  const partial = count < coverage.included;
  const unit = unitText(cellById(view.cell)?.kind === "money" ? "万元" : "件", locale);
  const figure = (value: number) => numberText(value, locale, 6, false);
  return (
    <div className={styles.content}>
      <p className={styles.body}>{text("rollup.cell.of", { place: view.placeName, count })}</p>
      <p className={styles.value}>
        <b>{view.sum === null ? text("missing") : partial ? text("rollup.partial") : figure(view.sum)}</b>
        {view.sum === null || partial ? null : <span>{unit}</span>}
        <span className={coverage.included < coverage.expected ? styles.differs : undefined}>
          {text(coverage.included < coverage.expected ? "leader.incomplete" : "leader.coverage", coverageCounts(coverage))}
        </span>
      </p>
      {partial && view.sum !== null ? (
        <p className={styles.differs}>
          {text("rollup.cell.partial", { count, expected: coverage.included, sum: `${figure(view.sum)} ${unit}` })}
        </p>
      ) : null}
      <p className={styles.note}>{ruleWords(view.scope, view.placeName, text)}</p>
      <Contributors view={view} onList={onList} figure={figure} />
      <NotInSum view={view} />
      <p className={styles.note}>{text("rollup.cell.asOf", { at: shanghaiTime(view.asOf) })}</p>
      <p className={styles.actions}>
        <PrintSource />
      </p>
    </div>
  );
}

interface ContributorsProps {
  readonly view: RollUpCellView;
  readonly onList: ListPagerProps["onList"];
  readonly figure: (value: number) => string;
}

function Contributors({ view, onList, figure }: ContributorsProps) {
  const text = useText();
  const path = usePathname();
  const query = Object.fromEntries(useSearchParams());
  if (view.rows.length === 0) return null;
  const metric = cellMetricId(view.cell);
  return (
    <section className={styles.section}>
      <h3>{text("rollup.cell.contributors")}</h3>
      <ListPager page={view.page} pages={view.pages} sort={view.sort} onList={onList} />
      <div className={styles.list}>
        <table>
          <tbody>
            {view.rows.map(({ bodyId, name, value }) => (
              <tr key={bodyId}>
                <th scope="row">{name}</th>
                <td>
                  <SourceLink
                    href={provenanceHref({ path, query }, { metric, bodyId, year: view.year, basis: "report" })}
                    label={text("rollup.cell.open", { name, value: figure(value) })}
                  >
                    {figure(value)}
                  </SourceLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Who reported without the cell, and who has no approved report, by name. */
function NotInSum({ view }: { view: RollUpCellView }) {
  const text = useText();
  const { absent } = view.coverage;
  const silent = view.silent.map(({ bodyId, name, reason }) => ({ bodyId, name, word: text(`rollup.cell.${reason}`) }));
  const out = absent.map(({ bodyId, name, absence }) => ({ bodyId, name, word: text(`rollup.absence.word.${absence}`) }));
  if (silent.length + out.length === 0) return null;
  return (
    <section className={styles.section}>
      <AbsentList title={text("rollup.cell.silent")} rows={silent} />
      <AbsentList title={text("source.absent", { count: out.length })} rows={out} />
    </section>
  );
}
