import { resolveMetric } from "@/domain/metrics/resolve-metric";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import styles from "./metric-help.module.css";

/** The "?" beside a metric: leads to its entry in the dictionary. */
export function MetricHelp({ metric, text, locale }: { metric: string; text: Text; locale: Locale }) {
  const name = resolveMetric(metric)?.name[locale] ?? metric;
  const label = text("dictionary.help", { metric: name });
  return (
    <a className={styles.help} href={`/dictionary#${metric.replace(/^cell:/, "")}`} aria-label={label} title={label}>
      ?
    </a>
  );
}
