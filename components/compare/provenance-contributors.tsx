"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { Metric } from "@/domain/metrics/metric";
import { fractionText, resultText } from "../charts/result-text";
import { provenanceHref } from "../leader/provenance-address";
import { SourceLink } from "../leader/source-link";
import { useLocale, useText } from "../messages/text-provider";
import styles from "./provenance.module.css";
import type { SourceView } from "./source-view";

/** The bodies a sum adds up, each leading to its own source, and how many are missing. */
export function ProvenanceContributors({ view, metric }: { view: SourceView; metric: Metric }) {
  const text = useText();
  const locale = useLocale();
  const path = usePathname();
  const search = useSearchParams();
  if (view.contributors.length === 0) return null;
  const query = Object.fromEntries(search);
  const { coverage } = view;
  const complete = coverage === null || coverage.included >= coverage.expected;
  return (
    <section className={styles.section}>
      <h3>
        {text("source.contributors", { count: view.contributors.length })}
        {coverage ? (
          <span className={complete ? undefined : styles.differs}>
            {" "}
            {text(complete ? "leader.coverage" : "leader.incomplete", { included: coverage.included, expected: coverage.expected })}
          </span>
        ) : null}
      </h3>
      <div className={styles.list}>
        <table>
          <tbody>
            {view.contributors.map(({ bodyId, name, result }) => {
              const value = resultText(result, metric.unit, locale);
              const fraction = fractionText(result, locale);
              return (
                <tr key={bodyId}>
                  <th scope="row">{name}</th>
                  <td>
                    <SourceLink
                      href={provenanceHref({ path, query }, { metric: view.metric, bodyId, year: view.year })}
                      label={`${name} ${value}`}
                    >
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
    </section>
  );
}
