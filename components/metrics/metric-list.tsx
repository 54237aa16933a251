import Link from "next/link";
import { metricOfOwn } from "@/domain/metrics/own-metric";
import type { OwnMetricView } from "@/server/statistics/statistics-replies";
import { shanghaiTime } from "../layout/shanghai-time";
import { formulaWords } from "../leader/formula-words";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { EmptyState } from "../ui/empty-state";
import { MetricActs } from "./metric-acts";
import styles from "./metrics.module.css";

/** The metrics one may use: own ones and those others share, each with its formula, maker and day. */
export function MetricList({ metrics, text, locale }: { metrics: readonly OwnMetricView[]; text: Text; locale: Locale }) {
  if (metrics.length === 0) return <EmptyState title={text("metrics.none")}>{text("metrics.noneText")}</EmptyState>;
  return (
    <ul className={styles.list}>
      {metrics.map(({ maker, mine, shared, createdAt, ...own }) => {
        const name = locale === "zh" ? own.nameZh : own.nameEn;
        return (
          <li key={own.id} id={`own:${own.id}`}>
            <div>
              <h3>
                {name} <small>{text(`metrics.unit.${own.unit}`)}</small>
              </h3>
              <p>{formulaWords(metricOfOwn(own), locale)}</p>
              <p className={styles.quiet}>
                {text("metrics.madeBy", { maker, date: shanghaiTime(createdAt).slice(0, 10) })} ·{" "}
                {text(shared ? "metrics.shared" : "metrics.private")}
              </p>
            </div>
            <div className={styles.acts}>
              <Link href={`/compare?metric=own:${own.id}`} prefetch={false}>
                {text("metrics.compare")}
              </Link>
              {mine ? <MetricActs id={own.id} name={name} shared={shared} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
