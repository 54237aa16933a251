import { metricById } from "@/domain/metrics/catalogue";
import { formatMetric } from "@/domain/metrics/format-metric";
import { formatNumber } from "@/domain/metrics/format-number";
import { formatMedian } from "@/domain/peers/format-median";
import { peerMetrics } from "@/domain/peers/peer-metrics";
import type { PeerMetricView, PeersView } from "@/server/statistics/peers-view";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { DataTable } from "../ui/data-table";
import { Tag } from "../ui/tag";
import { PeerStrip, STRIP_WIDTH } from "./peer-strip";
import styles from "./peers.module.css";
import { prepareStrip } from "./prepare-strip";

interface Words {
  readonly locale: Locale;
  readonly t: Text;
}

/** A report beside its peers: the rule, then every metric with the picture of the group, unusual ones first. */
export function PeersSheet({ view, locale, t }: { view: PeersView } & Words) {
  const { kind, level, basisYear, year, approved, expected, limit, metrics } = view;
  const unusual = metrics.filter((metric) => metric.unusual).length;
  const group = { level: t(`office.level.${level}`), kind: t(`office.kind.${kind}`), year: String(basisYear), approved, expected };
  return (
    <>
      <p className={styles.note}>
        {t("peers.group", group)}
        {basisYear === year ? "" : ` ${t("peers.before")}`}
      </p>
      <p className={styles.note}>{t("peers.rule", { limit: String(limit) })}</p>
      <section className={styles.card}>
        <h2 className={styles.title}>{unusual === 0 ? t("peers.none") : t("peers.some", { n: unusual })}</h2>
        <DataTable label={t("peers.link")}>
          <thead>
            <tr>
              <th scope="col">{t("peers.metric")}</th>
              <th scope="col" data-num="">
                {t("peers.own")}
              </th>
              <th scope="col" data-num="">
                {t("peers.median")}
              </th>
              <th scope="col" data-num="">
                {t("peers.count")}
              </th>
              <th scope="col">{t("peers.picture")}</th>
              <th scope="col">{t("peers.result")}</th>
            </tr>
          </thead>
          <tbody>
            {metrics.map((metric) => (
              <PeerRow key={metric.metric} peer={metric} locale={locale} t={t} />
            ))}
          </tbody>
        </DataTable>
        <p className={styles.note}>{t("peers.legend")}</p>
      </section>
    </>
  );
}

function PeerRow({ peer, locale, t }: { peer: PeerMetricView } & Words) {
  const metric = metricById(peer.metric);
  if (!metric) return null;
  const proportional = peerMetrics.some((entry) => entry.metric === peer.metric && entry.proportional);
  const drawn = peer.notJudged === "smallBase" ? null : peer.own.value;
  const shape = prepareStrip({ values: peer.values, median: peer.median, own: drawn, proportional }, STRIP_WIDTH);
  const own = formatMetric(metric, peer.own, locale);
  const print = (value: number | null) => (value === null ? "—" : formatMedian(metric, value, locale));
  const label = t("peers.picture.label", {
    metric: metric.name[locale],
    own,
    n: peer.values.length,
    median: print(peer.median),
    low: print(shape.low),
    high: print(shape.high),
  });
  return (
    <tr>
      <th scope="row">{metric.name[locale]}</th>
      <td data-num="">{own}</td>
      <td data-num="">{print(peer.median)}</td>
      <td data-num="">{peer.values.length}</td>
      <td className={styles.picture}>
        <PeerStrip shape={shape} label={label} unusual={peer.unusual} />
      </td>
      <td>
        <Result peer={peer} t={t} />
      </td>
    </tr>
  );
}

function Result({ peer, t }: { peer: PeerMetricView; t: Text }) {
  const { notJudged, deviations, unusual } = peer;
  if (notJudged !== null) return <span className="muted">{t(`peers.${notJudged}`)}</span>;
  if (!unusual || deviations === null) return <span>{t("peers.usual")}</span>;
  return <Tag tone="info">{t(deviations > 0 ? "peers.high" : "peers.low", { n: formatNumber(Math.round(deviations * 10) / 10) })}</Tag>;
}
