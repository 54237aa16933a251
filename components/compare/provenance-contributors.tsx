"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { Metric } from "@/domain/metrics/metric";
import { fractionText, resultText, stateOf, stateWord } from "../charts/result-text";
import { provenanceHref } from "../leader/provenance-address";
import { SourceLink } from "../leader/source-link";
import { useLocale, useText } from "../messages/text-provider";
import { AbsentList } from "./absent-list";
import { ListPager, type ListPagerProps } from "./list-pager";
import styles from "./provenance.module.css";
import type { SourceView } from "./source-view";

interface ContributorsProps {
  readonly view: SourceView;
  readonly metric: Metric;
  readonly onList: ListPagerProps["onList"];
}

/** The bodies a sum adds up, each leading to its own source, and those it lacks, by name. */
export function ProvenanceContributors({ view, metric, onList }: ContributorsProps) {
  const text = useText();
  const locale = useLocale();
  const path = usePathname();
  const query = Object.fromEntries(useSearchParams());
  const { coverage, contributors } = view;
  if (!coverage) return null;
  const complete = coverage.included >= coverage.expected;
  return (
    <section className={styles.section}>
      <h3>
        {text("source.contributors", { count: contributors.total })}
        <span className={complete ? undefined : styles.differs}>
          {" "}
          {text(complete ? "leader.coverage" : "leader.incomplete", { included: coverage.included, expected: coverage.expected })}
        </span>
      </h3>
      <ListPager {...contributors} onList={onList} />
      <div className={styles.list}>
        <table>
          <tbody>
            {contributors.rows.map(({ bodyId, name, result }) => {
              const value = resultText(result, metric.unit, locale);
              const fraction = fractionText(result, locale);
              const key = { metric: view.metric, bodyId, year: view.year, basis: "report" } as const;
              return (
                <tr key={bodyId}>
                  <th scope="row">{name}</th>
                  <td>
                    <SourceLink href={provenanceHref({ path, query }, key)} label={`${name} ${value}`}>
                      {value}
                    </SourceLink>
                  </td>
                  <td className={styles.faint}>{fraction && fraction !== value ? fraction : ""}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Absent view={view} />
    </section>
  );
}

/** Who is not in the sum, and why. */
function Absent({ view }: { view: SourceView }) {
  const text = useText();
  const locale = useLocale();
  const rows = view.absent.map(({ bodyId, name, reason, pending }) => {
    const state = stateOf({ metric: view.metric, numerator: null, denominator: null, value: null, reason });
    return { bodyId, name, word: stateWord(pending ? "pending" : state === "value" ? "blank" : state, locale) };
  });
  return <AbsentList title={text("source.absent", { count: rows.length })} rows={rows} />;
}
