import type { Coverage } from "@/domain/metrics/metric";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import styles from "./leader.module.css";
import { nameList } from "./name-list";

/** How many bodies a number covers: quiet when it is all of them, 未全 with the names when it is not. */
export function CoverageNote({
  coverage,
  names,
  text,
  locale,
}: {
  coverage: Coverage;
  names: readonly string[];
  text: Text;
  locale: Locale;
}) {
  const counts = { included: coverage.included, expected: coverage.expected };
  if (coverage.included >= coverage.expected) return <span>{text("leader.coverage", counts)}</span>;
  return (
    <span className={styles.incomplete} title={names.length > 0 ? nameList(names, { text, locale, most: 40 }) : undefined}>
      {text("leader.incomplete", counts)}
    </span>
  );
}

/** The same in one string, for subtitles. */
export function coverageText(coverage: Coverage, text: Text): string {
  const counts = { included: coverage.included, expected: coverage.expected };
  return text(coverage.included >= coverage.expected ? "leader.coverage" : "leader.incomplete", counts);
}
