import { bodyGroups } from "@/domain/body/body-group";
import { metricById } from "@/domain/metrics/catalogue";
import { withQuery } from "../leader/page-query";
import type { Screen } from "../leader/screen";
import { FIRST_YEAR } from "../leader/year-choice";
import { ChoiceMenu } from "./choice-menu";
import styles from "./compare.module.css";
import { DeferredBodyPicker } from "./deferred-body-picker";
import { CLOSURE_FAMILY, metricGroups } from "./metric-groups";
import type { CompareQuery } from "./parse-compare";

export interface CompareChipsProps {
  readonly asked: CompareQuery;
  readonly query: Readonly<Record<string, string>>;
  readonly newest: number;
  readonly count: number;
  readonly picked: readonly { readonly id: number; readonly name: string }[];
  readonly screen: Screen;
}

const PATH = "/compare";

function MetricChip({ asked, query, screen: { text, locale } }: CompareChipsProps) {
  const family = { key: CLOSURE_FAMILY, label: text("compare.closure"), current: asked.metric === CLOSURE_FAMILY };
  const groups = metricGroups.map(({ title, metrics }) => ({
    title: text(title),
    choices: [
      ...(title === "compare.group.closure" ? [{ ...family, href: withQuery(PATH, query, { metric: CLOSURE_FAMILY }) }] : []),
      ...metrics.map((metric) => ({
        key: metric.id,
        label: metric.name[locale],
        note: metric.unit === "ratio" ? "" : metric.unit,
        href: withQuery(PATH, query, { metric: metric.id }),
        current: metric.id === asked.metric,
      })),
    ],
  }));
  const value = asked.metric === CLOSURE_FAMILY ? text("compare.closure") : (metricById(asked.metric)?.name[locale] ?? asked.metric);
  return <ChoiceMenu label={text("compare.metric")} value={value} groups={groups} />;
}

function BodiesChip({ asked, query, count, picked, screen: { text } }: CompareChipsProps) {
  const choices = bodyGroups
    .filter((group) => group !== "ids")
    .map((group) => ({
      key: group,
      label: text(`compare.bodies.${group}`),
      href: withQuery(PATH, query, { group, bodies: "", focus: "" }),
      current: group === asked.group,
    }));
  const { focus: _focus, ...rest } = query;
  return (
    <ChoiceMenu
      label={text("compare.bodies")}
      value={text("compare.bodies.value", { group: text(`compare.bodies.${asked.group}`), count })}
      groups={[{ title: null, choices }]}
    >
      <DeferredBodyPicker picked={picked} path={PATH} query={rest} />
    </ChoiceMenu>
  );
}

function YearsChip({ asked, query, newest, screen: { text } }: CompareChipsProps) {
  const since = asked.years[0] ?? newest;
  const to = asked.years[asked.years.length - 1] ?? newest;
  const all = Array.from({ length: newest - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const choice = (name: "since" | "to", year: number, current: boolean) => ({
    key: `${name}${year}`,
    label: text("leader.year", { year: String(year) }),
    href: withQuery(PATH, query, { since: String(since), to: String(to), [name]: String(year) }),
    current,
  });
  const groups = [
    { title: text("compare.since"), choices: all.filter((year) => year <= to).map((year) => choice("since", year, year === since)) },
    { title: text("compare.to"), choices: all.filter((year) => year >= since).map((year) => choice("to", year, year === to)) },
  ];
  return <ChoiceMenu label={text("leader.yearOf")} value={since === to ? String(to) : `${since}—${to}`} groups={groups} />;
}

/** The three chips that are the whole query of a comparison. */
export function CompareChips(props: CompareChipsProps) {
  return (
    <div className={styles.chips}>
      <MetricChip {...props} />
      <BodiesChip {...props} />
      <YearsChip {...props} />
    </div>
  );
}
