import { metricById } from "@/domain/metrics/catalogue";
import type { MetricResult, MetricUnit } from "@/domain/metrics/metric";
import { outcomeColours } from "../charts/palette";
import { type CompositionRow, prepareComposition } from "../charts/prepare-composition";
import { fractionText, isTooSmall, numberText, resultText, stateOf, stateWord, unitText, valueText } from "../charts/result-text";
import type { Locale } from "../messages/locale";
import type { MessageId } from "../messages/messages";
import { baseName } from "./base-name";
import { compareResults, signedText } from "./change-text";
import { outcomeMetric, outcomes } from "./outcome-metrics";
import styles from "./profile.module.css";
import { balanceOf, type ProfileValues, resultOf } from "./profile-values";
import type { Screen } from "./screen";
import { SourceLink } from "./source-link";

export interface ProfilePartProps {
  readonly values: ProfileValues;
  readonly hrefOf: (metric: string) => string;
  readonly screen: Screen;
}

/** A number of the sheet that leads to its source; a missing one says why. */
export function SheetNumber({ metric, value, part }: { metric: string; value?: number | null; part: ProfilePartProps }) {
  const { values, hrefOf, screen } = part;
  const { locale } = screen;
  const result = resultOf(values, metric);
  const shown = value === undefined ? result.numerator : value;
  const state = stateOf(result);
  const missing = stateWord(state === "value" ? "blank" : state, locale);
  return <SourceLink href={hrefOf(metric)}>{shown === null ? missing : numberText(shown, locale, 6, false)}</SourceLink>;
}

const keys: readonly string[] = [
  "applicationsReceived",
  "disclosureRate",
  "stateSecretShareOfConcluded",
  "reconsiderationCorrectedRate",
  "mailboxClosureRate",
];

/** The sum of the bodies alike: a share with its fraction. */
function groupText(group: MetricResult, unit: MetricUnit, locale: Locale): string {
  const fraction = isTooSmall(group) ? null : fractionText(group, locale);
  const value = resultText(group, unit, locale);
  if (fraction === null) return value;
  return locale === "zh" ? `${value}（${fraction}）` : `${value} (${fraction})`;
}

function KeyNote({ metric, part }: { metric: string; part: ProfilePartProps }) {
  const { text, locale } = part.screen;
  const value = part.values.of(metric);
  if (!value) return null;
  const change = compareResults(value.result, value.former);
  const fraction = fractionText(value.result, locale);
  const former =
    change === null
      ? null
      : change.kind === "points"
        ? text("overview.former.share", { change: signedText(change.points, locale, 1) })
        : text("overview.former.countOnly", { change: signedText(change.difference, locale, 0) });
  const comma = locale === "zh" ? "，" : ", ";
  const base = baseName(metric, locale);
  const onDenied =
    metric === "stateSecretShareOfConcluded" ? fractionText(resultOf(part.values, "stateSecretShareOfDenied"), locale) : null;
  const denied = onDenied === null ? null : text("profile.ofDenied", { fraction: onDenied });
  const lines = isTooSmall(value.result)
    ? [text("leader.tooSmall")]
    : [base && fraction ? `${fraction}${comma}${text("overview.base", { base })}` : fraction, denied ?? former];
  return (
    <>
      {lines.map((line) => (line ? <i key={line}>{line}</i> : null))}
      {value.group.value !== null && value.coverage.included > 1 ? (
        <i>
          {text("profile.group", {
            value: groupText(value.group, metricById(metric)?.unit ?? "件", locale),
            included: value.coverage.included,
            expected: value.coverage.expected,
          })}
        </i>
      ) : null}
    </>
  );
}

/** Five numbers with fraction, the year before and the bodies of the same kind. */
export function ProfileKeys(part: ProfilePartProps) {
  const { values, hrefOf, screen } = part;
  const { locale } = screen;
  return (
    <section className={styles.keys}>
      {keys.map((id) => {
        const metric = metricById(id);
        const result = resultOf(values, id);
        if (!metric) return null;
        const state = stateOf(result);
        const small = isTooSmall(result);
        const unit = small || state !== "value" ? "" : unitText(metric.unit, locale);
        const shown =
          state === "value" && !small ? valueText(result.value ?? 0, metric.unit, locale) : resultText(result, metric.unit, locale);
        return (
          <div key={id}>
            <span>{metric.name[locale]}</span>
            <SourceLink href={hrefOf(id)} label={`${metric.name[locale]} ${resultText(result, metric.unit, locale)}`}>
              <b className={state === "value" ? undefined : styles.missing}>
                {shown} {unit === "" ? null : <small>{unit}</small>}
              </b>
            </SourceLink>
            <KeyNote metric={id} part={part} />
          </div>
        );
      })}
    </section>
  );
}

/** Greys and hatching besides colour, so that the printed sheet can be read. */
const patterns: Readonly<Record<string, string>> = { denied: "url(#hatch)" };

function OutcomeBar({ row }: { row: CompositionRow }) {
  let from = 0;
  return (
    <svg width="100%" height={26} viewBox="0 0 1000 26" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="10" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="10" height="5" fill="#fff" />
          <rect width="5" height="5" fill={outcomeColours.denied} />
        </pattern>
      </defs>
      {row.parts.map((part) => {
        const x = from;
        from += part.share * 10;
        const fill = patterns[part.id] ?? outcomeColours[part.id];
        return <rect key={part.id} x={x} y={0} width={part.share * 10} height={26} fill={fill} stroke="#fff" strokeWidth={2} />;
      })}
    </svg>
  );
}

/** What became of the applications: one bar, six counts, and the grounds of denial in words. */
export function ProfileOutcomes(part: ProfilePartProps) {
  const { values, hrefOf, screen } = part;
  const { text, locale } = screen;
  const total = values.count("applicationsConcluded");
  const parts = outcomes.map((id) => ({ id, label: text(`profile.outcome.${id}` as MessageId), value: values.count(outcomeMetric(id)) }));
  const { rows } = prepareComposition([{ year: 0, total, parts }], (id) => hrefOf(outcomeMetric(id)));
  const row = rows[0];
  const largest = row?.parts.reduce((best, each) => (best && best.share >= each.share ? best : each), row.parts[0]);
  return (
    <section>
      <h2>
        {largest
          ? text("profile.outcomes.title", {
              part: largest.label,
              share: numberText(largest.share, locale, 1),
              fraction: `${largest.value}/${total}`,
            })
          : text("overview.outcome.none")}
      </h2>
      <p className={styles.sub}>{text("profile.outcomes.sub", { base: total === null ? "—" : numberText(total, locale) })}</p>
      {row && row.parts.length > 0 ? <OutcomeBar row={row} /> : null}
      <ul className={styles.legend}>
        {parts.map(({ id, label, value }) => (
          <li key={id}>
            <i style={id === "denied" ? undefined : { background: outcomeColours[id] }} data-outcome={id} />
            <span>{label}</span>
            <b>
              <SheetNumber metric={outcomeMetric(id)} value={value} part={part} />
            </b>
            <em>{value === null || !total ? "" : `${numberText((value / total) * 100, locale, 1)} %`}</em>
          </li>
        ))}
      </ul>
      <p className={styles.sub}>
        {text("profile.denied.note", {
          secret: values.count("stateSecretShareOfDenied") ?? "—",
          safety: values.count("safetyShareDenied") ?? "—",
          third: values.count("thirdPartyShareDenied") ?? "—",
        })}
      </p>
    </section>
  );
}

/** The form's own equation with this report's numbers, over an accountant's double rule. */
export function ProfileBalance(part: ProfilePartProps) {
  const { text, locale } = part.screen;
  const balance = balanceOf(part.values);
  const even = balance !== null && balance.received === balance.handled;
  return (
    <section>
      <h2>{text(balance === null ? "profile.balance.unknown" : even ? "profile.balance.even" : "profile.balance.odd")}</h2>
      <p className={styles.sub}>{text("profile.balance.sub")}</p>
      <table className={styles.table}>
        <tbody>
          <tr>
            <th scope="row">{text("profile.fresh")}</th>
            <td>
              <SheetNumber metric="applicationsReceived" part={part} />
            </td>
            <th scope="row">{text("profile.concluded")}</th>
            <td>
              <SheetNumber metric="applicationsConcluded" part={part} />
            </td>
          </tr>
          <tr>
            <th scope="row">{text("profile.carriedIn")}</th>
            <td>
              <SheetNumber metric="applicationsCarriedIn" part={part} />
            </td>
            <th scope="row">{text("profile.carriedOut")}</th>
            <td>
              <SheetNumber metric="applicationsCarriedOut" part={part} />
            </td>
          </tr>
        </tbody>
      </table>
      {balance === null ? null : (
        <p className={styles.equation}>
          {numberText(balance.received, locale)} {even ? "＝" : "≠"} {numberText(balance.handled, locale)}
        </p>
      )}
    </section>
  );
}
