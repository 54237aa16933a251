import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { textOf } from "@/components/messages/server-text";
import { MetricList } from "@/components/metrics/metric-list";
import styles from "@/components/metrics/metrics.module.css";
import { NewMetric } from "@/components/metrics/new-metric";
import { PageTitle } from "@/components/ui/page-title";

/** Metrics made from the dictionary: those one may use, and a form for a new one. */
export default async function MetricsPage() {
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  const metrics = await api.statistics.ownMetrics();
  const text = textOf(locale);
  return (
    <>
      <PageTitle>{text("metrics.title")}</PageTitle>
      <p className={styles.about}>{text("metrics.about")}</p>
      <section className={styles.box} aria-labelledby="metrics-new">
        <h2 id="metrics-new">{text("metrics.new")}</h2>
        <NewMetric />
      </section>
      <section className={styles.box} aria-labelledby="metrics-list">
        <h2 id="metrics-list">{text("metrics.list")}</h2>
        <MetricList metrics={metrics} text={text} locale={locale} />
      </section>
    </>
  );
}
