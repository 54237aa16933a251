import { metricById } from "@/domain/metrics/catalogue";
import type { KeyNumber, OverviewView } from "@/server/statistics/statistics-view";
import { fractionText, isTooSmall, stateOf, stateWord, unitText, valueText } from "../charts/result-text";
import { baseName } from "../leader/base-name";
import { compareResults, signedText } from "../leader/change-text";
import type { Screen } from "../leader/screen";
import styles from "./screen.module.css";

const shown: readonly string[] = ["applicationsReceived", "disclosureRate", "stateSecretShareOfConcluded"];

function labelOf(number: KeyNumber, { text, locale }: Screen): string {
  const name = metricById(number.metric)?.name[locale] ?? number.metric;
  const change = compareResults(number.result, number.former);
  if (change === null || change.kind === "points") return name;
  const told = text("overview.former.countOnly", { change: signedText(change.difference, locale, 0) });
  return `${name}${locale === "zh" ? "，" : ", "}${told}`;
}

function NumberCell({ number, screen }: { number: KeyNumber; screen: Screen }) {
  const { text, locale } = screen;
  const { result, metric, coverage } = number;
  const unit = metricById(metric)?.unit ?? "件";
  const state = stateOf(result);
  const fraction = fractionText(result, locale);
  const base = baseName(metric, locale);
  const small = isTooSmall(result);
  const incomplete = coverage.included < coverage.expected && coverage.included > 0;
  return (
    <div>
      <span>{labelOf(number, screen)}</span>
      <b>
        {state !== "value" || result.value === null ? stateWord(state === "value" ? "blank" : state, locale) : null}
        {result.value === null ? null : small ? fraction : valueText(result.value, unit, locale)}
        {result.value === null || small ? null : <small>{unitText(unit, locale)}</small>}
        {fraction && result.value !== null && !small ? <i>{fraction}</i> : null}
      </b>
      <em>
        {[
          incomplete ? text("leader.incomplete", { included: coverage.included, expected: coverage.expected }) : "",
          base ? text("overview.base", { base }) : "",
        ]
          .filter((part) => part !== "")
          .join(locale === "zh" ? "　" : ", ")}
      </em>
    </div>
  );
}

/** How many of the bodies that owe a report have an approved one. */
export function approvedOf(view: OverviewView): { readonly included: number; readonly expected: number } {
  const expected = view.due;
  return { included: expected - view.unreported.length, expected };
}

/** Four numbers that stand on every slide: volume, disclosure, state secrets, and how much of it is there. */
export function ScreenNumbers({ view, screen }: { view: OverviewView; screen: Screen }) {
  const { text } = screen;
  const { included, expected } = approvedOf(view);
  const numbers = shown.flatMap((metric) => view.keyNumbers.find((one) => one.metric === metric) ?? []);
  return (
    <section className={styles.numbers}>
      {numbers.map((number) => (
        <NumberCell key={number.metric} number={number} screen={screen} />
      ))}
      <div>
        <span>{text("screen.reported")}</span>
        <b>
          {included}
          <small> / {expected}</small>
        </b>
        <em>{included < expected ? text("screen.reported.missing", { count: expected - included }) : text("screen.reported.all")}</em>
      </div>
    </section>
  );
}
