import { metricById } from "@/domain/metrics/catalogue";
import type { Metric } from "@/domain/metrics/metric";
import { withQuery } from "../leader/page-query";
import type { Screen } from "../leader/screen";
import { FIRST_YEAR } from "../leader/year-choice";
import { type ChoiceGroup, ChoiceMenu } from "./choice-menu";
import { DeferredBodyPicker } from "./deferred-body-picker";
import { DeferredMetricPicker } from "./deferred-metric-picker";
import { CLOSURE_FAMILY, metricGroups } from "./metric-groups";
import { type CompareQuery, compareQueryOf } from "./parse-compare";

export interface CompareChipsProps {
  readonly asked: CompareQuery;
  /** The metric in words; the closure family has a name of its own. */
  readonly metricName: string;
  /** The second metric of the scatter, when it is shown. */
  readonly againstName: string | null;
  /** The bodies in words, with their number. */
  readonly scope: string;
  readonly newest: number;
  readonly picked: readonly { readonly id: number; readonly name: string }[];
  readonly ownMetrics: readonly { readonly id: number; readonly nameZh: string; readonly nameEn: string }[];
  /** Whose peers are one click away: the first marked body; null without one. */
  readonly home: { readonly id: number; readonly name: string } | null;
  readonly screen: Screen;
}

const PATH = "/compare";

/** The address with something else chosen; another page of other bodies would show nothing. */
const hrefOf = (asked: CompareQuery, change: Readonly<Record<string, string>>) =>
  withQuery(PATH, compareQueryOf(asked), { page: "", ...change });

function metricChoices(props: CompareChipsProps, parameter: "metric" | "against"): readonly ChoiceGroup[] {
  const { asked, ownMetrics, screen } = props;
  const { text, locale } = screen;
  const choice = (metric: Pick<Metric, "id" | "name" | "unit">) => ({
    key: metric.id,
    label: metric.name[locale],
    note: metric.unit === "ratio" ? "" : metric.unit,
    href: hrefOf(asked, { [parameter]: metric.id }),
    current: metric.id === asked[parameter],
  });
  const family = {
    key: CLOSURE_FAMILY,
    label: text("compare.closure"),
    href: hrefOf(asked, { metric: CLOSURE_FAMILY }),
    current: asked.metric === CLOSURE_FAMILY,
  };
  const withFamily = (title: string) => parameter === "metric" && title === "compare.group.closure";
  const groups = metricGroups.map(({ title, metrics }) => ({
    title: text(title),
    choices: [...(withFamily(title) ? [family] : []), ...metrics.map(choice)],
  }));
  const own = ownMetrics.map(({ id, nameZh, nameEn }) => choice({ id: `own:${id}`, name: { zh: nameZh, en: nameEn }, unit: "ratio" }));
  const make = { key: "make", label: text("compare.metric.make"), href: "/metrics", current: false };
  return [...groups, { title: text("compare.group.own"), choices: [...own, make] }];
}

function MetricChip(props: CompareChipsProps & { readonly parameter: "metric" | "against" }) {
  const { asked, metricName, againstName, parameter, screen } = props;
  const value = parameter === "metric" ? metricName : (againstName ?? metricById(asked.against)?.name[screen.locale] ?? asked.against);
  return (
    <ChoiceMenu
      label={screen.text(parameter === "metric" ? "compare.metric" : "compare.against")}
      value={value}
      groups={metricChoices(props, parameter)}
    >
      <DeferredMetricPicker path={PATH} query={compareQueryOf(asked)} parameter={parameter} />
    </ChoiceMenu>
  );
}

const standing = ["cities", "counties", "townships", "departments", "offices"] as const;

function BodiesChip({ asked, scope, picked, home, screen: { text } }: CompareChipsProps) {
  const { selection } = asked;
  const none = { group: "", under: "", level: "", kind: "", of: "", bodies: "", mark: "" };
  const groups = standing.map((group) => ({
    key: group,
    label: text(`compare.bodies.${group}`),
    href: hrefOf(asked, { ...none, group }),
    current: group === selection.group && selection.under === null,
  }));
  const peers = home
    ? [
        {
          key: "peers",
          label: text("compare.bodies.peersOf", { name: home.name }),
          note: text("compare.peers.rule"),
          href: hrefOf(asked, { ...none, group: "peers", of: String(home.id), mark: String(home.id) }),
          current: selection.group === "peers" && selection.of === home.id,
        },
      ]
    : [];
  return (
    <ChoiceMenu
      label={text("compare.bodies")}
      value={scope}
      groups={[
        { title: text("compare.bodies.groups"), choices: groups },
        ...(peers.length > 0 ? [{ title: text("compare.bodies.peers"), choices: peers }] : []),
      ]}
    >
      <DeferredBodyPicker picked={picked} path={PATH} query={compareQueryOf({ ...asked, page: 1 })} />
    </ChoiceMenu>
  );
}

function YearsChip({ asked, newest, screen: { text } }: CompareChipsProps) {
  const since = asked.years[0] ?? newest;
  const to = asked.years[asked.years.length - 1] ?? newest;
  const all = Array.from({ length: newest - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const choice = (name: "since" | "to", year: number, current: boolean) => ({
    key: `${name}${year}`,
    label: text("leader.year", { year: String(year) }),
    href: hrefOf(asked, { [name]: String(year) }),
    current,
  });
  const groups = [
    { title: text("compare.since"), choices: all.filter((year) => year <= to).map((year) => choice("since", year, year === since)) },
    { title: text("compare.to"), choices: all.filter((year) => year >= since).map((year) => choice("to", year, year === to)) },
  ];
  return <ChoiceMenu label={text("leader.yearOf")} value={since === to ? String(to) : `${since}—${to}`} groups={groups} />;
}

/** The chips that are the whole query of a comparison. */
export function CompareChips(props: CompareChipsProps) {
  return (
    <>
      <MetricChip {...props} parameter="metric" />
      {props.asked.view === "scatter" ? <MetricChip {...props} parameter="against" /> : null}
      <BodiesChip {...props} />
      <YearsChip {...props} />
    </>
  );
}
