import Link from "next/link";
import type { Figure } from "@/domain/metrics/figure-table";
import { intervalOf } from "@/domain/metrics/wilson-interval";
import { bodyColour } from "../charts/body-colours";
import { MarkSign } from "../charts/mark-sign";
import type { MultiplesShape } from "../charts/prepare-multiples";
import { fractionText, resultText, unitText, valueText } from "../charts/result-text";
import styles from "../charts/rows.module.css";
import { Sparkline } from "../charts/sparkline";
import { type Change, differenceDecimals, signedText } from "../leader/change-text";
import { coverageText } from "../leader/coverage-note";
import { shortName } from "../leader/short-name";
import { SourceLink } from "../leader/source-link";
import { classNames } from "../ui/class-names";
import { absentText } from "./absent-text";
import { type ComparedBody, lastYear } from "./comparison";
import { absentOf, isRatio } from "./figure-cells";
import { lastChange } from "./last-change";
import type { ViewInput } from "./view-input";

export interface CompareTableProps {
  readonly input: ViewInput;
  readonly bodies: readonly ComparedBody[];
  readonly sparks: MultiplesShape;
  /** Which years have a column: the last one beside the panels, all of them in the table view. */
  readonly years: readonly number[];
}

/** The value as it stands in the column: its unit is in the head, missing ones say why. */
function cellText(figure: Figure, { main, screen }: ViewInput): string {
  const absent = absentOf(figure, main.metric);
  return absent === null ? valueText(figure.value ?? 0, main.metric.unit, screen.locale) : absentText(absent, figure, screen);
}

function changeText(change: Change | null, { main, screen: { locale } }: ViewInput): string {
  if (change === null) return "—";
  if (change.kind === "points") return signedText(change.points, locale, 2);
  const cases = signedText(change.difference, locale, differenceDecimals(main.metric.unit));
  if (change.percent === null) return cases;
  const growth = `${signedText(change.percent, locale, 1)} %`;
  return locale === "zh" ? `${cases}（${growth}）` : `${cases} (${growth})`;
}

/** Beside the panels, the other base takes the place of the line: the panels show it already. */
function hasLine({ input, years }: CompareTableProps): boolean {
  return years.length > 1 || input.other === null;
}

function Head(props: CompareTableProps) {
  const { input, years } = props;
  const line = hasLine(props);
  const { main, other, screen } = input;
  const { text, locale } = screen;
  const year = lastYear(main);
  const unit = unitText(main.metric.unit, locale);
  const one = years.length === 1;
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.name}>
          {text("leader.body")}
        </th>
        {years.map((shown) => (
          <th key={shown} scope="col">{`${shown}${unit ? ` ${unit}` : ""}`}</th>
        ))}
        {one && isRatio(main.metric) ? <th scope="col">{text("leader.fraction")}</th> : null}
        {one && main.metric.unit === "%" ? <th scope="col">{text("leader.interval")}</th> : null}
        {one && other ? <th scope="col">{other.metric.name[locale]} %</th> : null}
        {main.years.length > 1 ? (
          <>
            <th scope="col">
              {text(main.metric.unit === "%" ? "compare.change.points" : "compare.change.count", { year: String(year - 1) })}
            </th>
            {line ? <th scope="col">{`${main.years[0]}—${year}`}</th> : null}
          </>
        ) : null}
      </tr>
    </thead>
  );
}

function OtherBase({ input, bodyId }: { input: ViewInput; bodyId: number }) {
  const { other, screen } = input;
  if (!other) return null;
  const figure = other.bodies.find(({ id }) => id === bodyId)?.figures[other.years.length - 1];
  if (!figure) return <td />;
  const href = screen.sourceOf({ metric: other.metric.id, bodyId, year: lastYear(other), basis: "report" });
  const absent = absentOf(figure, other.metric);
  const value = absent === null ? valueText(figure.value ?? 0, other.metric.unit, screen.locale) : absentText(absent, figure, screen);
  const fraction = fractionText(figure, screen.locale);
  return (
    <td>
      <SourceLink href={href}>{value}</SourceLink> {absent === null && fraction ? <small>{fraction}</small> : null}
    </td>
  );
}

function Row({ body, props }: { body: ComparedBody; props: CompareTableProps }) {
  const { input, sparks, years } = props;
  const { main, asked, screen } = input;
  const { metric } = main;
  const at = main.years.length - 1;
  const last = body.figures[at];
  const panel = sparks.panels.find(({ id }) => id === body.id);
  if (!last) return null;
  const one = years.length === 1;
  const interval = one && metric.unit === "%" ? intervalOf(metric, last) : null;
  const bound = (value: number) => valueText(value, metric.unit, screen.locale);
  return (
    <tr className={classNames(asked.marks.includes(body.id) && styles.marked)}>
      <th scope="row" className={styles.name}>
        <Link href={`/bodies/${body.id}?year=${lastYear(main)}`} prefetch={false} title={body.name}>
          <MarkSign marks={asked.marks} bodyId={body.id} />
          {shortName(body.name)}
        </Link>
      </th>
      {years.map((year) => {
        const place = main.years.indexOf(year);
        const figure = body.figures[place];
        if (!figure) return <td key={year} />;
        const look = figure.value === null ? styles.absent : body.reliability[place] !== "full" && styles.greyed;
        const fraction = one || !isRatio(metric) || absentOf(figure, metric) !== null ? null : fractionText(figure, screen.locale);
        return (
          <td key={year} className={classNames(one && styles.strong, look)}>
            <SourceLink
              href={screen.sourceOf({ metric: metric.id, bodyId: body.id, year, basis: "report" })}
              label={`${body.name} ${year} ${resultText(figure, metric.unit, screen.locale)}`}
            >
              {cellText(figure, input)}
            </SourceLink>
            {fraction ? <small> {fraction}</small> : null}
          </td>
        );
      })}
      {one && isRatio(metric) ? (
        <td className={styles.faint}>{absentOf(last, metric) === null ? fractionText(last, screen.locale) : ""}</td>
      ) : null}
      {one && metric.unit === "%" ? (
        <td className={styles.faint}>{interval ? `${bound(interval.low)}–${bound(interval.high)}` : ""}</td>
      ) : null}
      {one ? <OtherBase input={input} bodyId={body.id} /> : null}
      {main.years.length > 1 ? (
        <>
          <td>{changeText(lastChange(body.figures, main.years, metric), input)}</td>
          {hasLine(props) ? <td>{panel ? <Sparkline panel={panel} colour={bodyColour(asked.marks, body.id)} /> : null}</td> : null}
        </>
      ) : null}
    </tr>
  );
}

/** The sum of all bodies, with what it covers; a change is told only between complete years. */
function TotalRow(props: CompareTableProps) {
  const { input, years } = props;
  const { main, other, screen } = input;
  const { text, locale } = screen;
  const { metric } = main;
  const at = main.years.length - 1;
  const total = main.sums[at];
  if (!total || main.bodies.length < 2) return null;
  const one = years.length === 1;
  const complete = main.sums.slice(-2).every(({ coverage }) => coverage.included === coverage.expected);
  const change = lastChange(
    main.sums.map(({ result }) => result),
    main.years,
    metric,
  );
  const second = other?.sums[at]?.result;
  const coverage = coverageText({ ...total.coverage, missing: [] }, text);
  return (
    <tr className={styles.total}>
      <th scope="row" className={styles.name}>
        {text("leader.total")} <small>{coverage}</small>
      </th>
      {years.map((year) => {
        const result = main.sums[main.years.indexOf(year)]?.result;
        const fraction = !one && result && isRatio(metric) ? fractionText(result, locale) : null;
        const href = screen.sourceOf({ metric: metric.id, year, group: "total" });
        return (
          <td key={year} className={classNames(one && styles.strong)}>
            {result ? (
              <SourceLink href={href}>
                {result.value === null ? resultText(result, metric.unit, locale) : valueText(result.value, metric.unit, locale)}
              </SourceLink>
            ) : null}
            {fraction ? <small> {fraction}</small> : null}
          </td>
        );
      })}
      {one && isRatio(metric) ? <td className={styles.faint}>{fractionText(total.result, locale) ?? ""}</td> : null}
      {one && metric.unit === "%" ? <td /> : null}
      {one && other ? (
        <td>
          {second && second.value !== null ? valueText(second.value, other.metric.unit, locale) : ""}{" "}
          <small>{second ? fractionText(second, locale) : ""}</small>
        </td>
      ) : null}
      {main.years.length > 1 ? (
        <>
          <td>{complete ? changeText(change, input) : "—"}</td>
          {hasLine(props) ? <td /> : null}
        </>
      ) : null}
    </tr>
  );
}

/** The bodies of a comparison with value, fraction, interval, change and line; the sum below says what it covers. */
export function CompareTable(props: CompareTableProps) {
  const { input, bodies } = props;
  return (
    <table className={styles.rows} aria-label={input.main.metric.name[input.screen.locale]}>
      <Head {...props} />
      <tbody>
        {bodies.map((body) => (
          <Row key={body.id} body={body} props={props} />
        ))}
        <TotalRow {...props} />
      </tbody>
    </table>
  );
}
