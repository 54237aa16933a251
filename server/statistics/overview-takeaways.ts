import type { BodyRow } from "@/db/bodies";
import { formatMetric } from "@/domain/metrics/format-metric";
import { formatNumber, formatSigned, roundedQuotient } from "@/domain/metrics/format-number";
import { metricOf } from "./figures";
import type { Overview } from "./overview";
import { funnelOf } from "./overview-funnel";
import type { Takeaway } from "./statistics-view";

/** A volume at least half as large again, or half as small, on a base of at least 30. */
const JUMP = { least: 0.5, base: 30 };
/** A backlog that grew by at least this many applications. */
const BACKLOG_LEAST = 10;

/**
 * At most three things worth a look, one for each rule: the state-secret share farthest outside the 99.8 % limits, the largest
 * change of volume, the largest growth of the backlog. Each cites computed values only.
 */
export function takeawaysOf(overview: Overview): readonly Takeaway[] {
  return [unusualShare(overview), volumeJump(overview), backlogGrowth(overview)].filter((one) => one !== null);
}

function unusualShare(overview: Overview): Takeaway | null {
  const { figures, members, year } = overview;
  const metric = metricOf("stateSecretShareOfConcluded");
  const { points, share } = funnelOf(overview);
  if (share === null) return null;
  const distance = (n: number, of: number) => Math.abs(n - of * share) / Math.sqrt(of * share * (1 - share));
  const [point] = points
    .filter(({ outside }) => outside)
    .sort((a, b) => distance(b.numerator, b.denominator) - distance(a.numerator, a.denominator));
  const body = members.find(({ id }) => id === point?.bodyId);
  if (!point || !body) return null;
  const own = figures.of(metric.id, body.id, year);
  const group = figures.sum(metric.id, year).result;
  const higher = point.numerator / point.denominator > share;
  return {
    rule: "unusualShare",
    title: {
      zh: `${body.shortName}国家秘密占办结比${higher ? "高" : "低"}于同类`,
      en: `${body.shortName}: state-secret share ${higher ? "above" : "below"} its peers`,
    },
    detail: {
      zh: `${formatMetric(metric, own, "zh")}，全体合计 ${formatMetric(metric, group, "zh")}，在 99.8 % 界限之外。`,
      en: `${formatMetric(metric, own, "en")}, all bodies together ${formatMetric(metric, group, "en")}; outside the 99.8% limits.`,
    },
    ...{ metric: metric.id, bodyId: body.id, year },
  };
}

function volumeJump({ figures, members, year }: Overview): Takeaway | null {
  const growth = (body: BodyRow) => figures.of("applicationsReceivedGrowth", body.id, year);
  const change = (body: BodyRow) => {
    const { numerator, denominator } = growth(body);
    return numerator === null || denominator === null || denominator < JUMP.base ? 0 : Math.abs(numerator / denominator);
  };
  const [body] = members.filter((one) => change(one) >= JUMP.least).sort((a, b) => change(b) - change(a));
  const now = body ? figures.of("applicationsReceived", body.id, year).value : null;
  if (!body || now === null) return null;
  const { numerator, denominator } = growth(body);
  const [difference, before] = [numerator ?? 0, denominator ?? 0];
  const percent = roundedQuotient(difference, before, { scale: 100, decimals: 1 });
  return {
    rule: "volumeJump",
    title: {
      zh: `${body.shortName}新收申请比上年${difference > 0 ? "增加" : "减少"} ${formatNumber(Math.abs(difference))} 件`,
      en: `${body.shortName}: ${formatNumber(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} new applications`,
    },
    detail: {
      zh: `本年 ${formatNumber(now)} 件，上年 ${formatNumber(before)} 件，${formatSigned(percent, difference, "zh")} %。`,
      en: `${formatNumber(now)} this year, ${formatNumber(before)} last year, ${formatSigned(percent, difference, "en")}%.`,
    },
    ...{ metric: "applicationsReceived", bodyId: body.id, year },
  };
}

function backlogGrowth({ figures, members, year }: Overview): Takeaway | null {
  const growth = ({ id }: BodyRow) => figures.of("backlogDelta", id, year).value ?? 0;
  const [body] = members.filter((one) => growth(one) >= BACKLOG_LEAST).sort((a, b) => growth(b) - growth(a));
  if (!body) return null;
  const more = formatNumber(growth(body));
  return {
    rule: "backlogGrowth",
    title: { zh: `${body.shortName}结转下年度的申请增加 ${more} 件`, en: `${body.shortName}: ${more} more applications carried out` },
    detail: {
      zh: `结转下年度比上年结转多 ${more} 件，为已通过审核的机关中最多。`,
      en: `It carried out ${more} more applications than it carried in, the most of all approved reports.`,
    },
    ...{ metric: "backlogDelta", bodyId: body.id, year },
  };
}
