import chartStyles from "../../charts/charts.module.css";
import { GreyPatterns, greyPatternOf } from "../../charts/grey-patterns";
import { MarkLink } from "../../charts/mark-link";
import { MarkSign } from "../../charts/mark-sign";
import { darkOutcomes, outcomeColours, quiet } from "../../charts/palette";
import { numberText } from "../../charts/result-text";
import styles from "../../charts/rows.module.css";
import { classNames } from "../../ui/class-names";
import type { ViewInput } from "../view-input";
import type { CompositionView, OutcomePart, OutcomeRow } from "./prepare-composition-view";

const HEIGHT = 20;
/** The name of this view's patterns on the page. */
const PATTERNS = "compare-composition";
/** The least share in % that leaves room for its number. */
const LABELLED = 5;

function Part({ part, name, total, locale }: { part: OutcomePart; name: string; total: number; locale: "zh" | "en" }) {
  const bar = { x: `${part.from}%`, width: `${part.share}%`, height: HEIGHT };
  const pattern = greyPatternOf(PATTERNS, part.id);
  const drawing = (
    <>
      <rect {...bar} fill={outcomeColours[part.id] ?? quiet.other} stroke="#fff" />
      {pattern === null ? null : <rect {...bar} className={chartStyles.onPaper} fill={pattern} />}
      {part.share >= LABELLED ? (
        <text
          x={`${part.from + part.share / 2}%`}
          y={14}
          textAnchor="middle"
          fontSize={12}
          fill={darkOutcomes.has(part.id) ? "#fff" : quiet.ink}
        >
          {numberText(part.share, locale, 1)}
        </text>
      ) : null}
    </>
  );
  if (part.count === 0) return null;
  if (part.href === null) return drawing;
  const label = `${name} ${part.label} ${numberText(part.share, locale, 2)} %（${numberText(part.count, locale)}/${numberText(total, locale)}）`;
  return (
    <MarkLink href={part.href} label={label}>
      {drawing}
    </MarkLink>
  );
}

function Row({ row, input }: { row: OutcomeRow; input: ViewInput }) {
  const { asked, screen } = input;
  const marked = row.id !== null && asked.marks.includes(row.id);
  return (
    <tr className={classNames(row.id === null && styles.total, marked && styles.marked)}>
      <th scope="row" className={styles.name}>
        {row.id === null ? null : <MarkSign marks={asked.marks} bodyId={row.id} />}
        {row.name}
      </th>
      <td className={styles.wider}>
        {row.why === null ? (
          <svg className={styles.stack} height={HEIGHT}>
            <title>{row.name}</title>
            {row.parts.map((part) => (
              <Part key={part.id} part={part} name={row.name} total={row.total ?? 0} locale={screen.locale} />
            ))}
          </svg>
        ) : (
          <span className={styles.why}>{row.why}</span>
        )}
      </td>
      <td>{row.total === null ? "—" : numberText(row.total, screen.locale)}</td>
    </tr>
  );
}

/** 100 % bars of the six outcomes, one a body, the sum of all first. */
export function CompositionViewDrawing({ shape, input }: { shape: CompositionView; input: ViewInput }) {
  const { text } = input.screen;
  return (
    <>
      <svg width={0} height={0} aria-hidden="true" style={{ position: "absolute" }}>
        <GreyPatterns chart={PATTERNS} />
      </svg>
      <ul className={styles.legend}>
        {shape.legend.map(({ id, label }) => (
          <li key={id}>
            <i style={{ backgroundColor: outcomeColours[id] }} data-part={id} />
            {label}
          </li>
        ))}
      </ul>
      <table className={styles.rows} aria-label={text("compare.view.composition")}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {text("leader.body")}
            </th>
            <th scope="col" className={styles.wider}>
              {text("compare.outcomes.axis")}
            </th>
            <th scope="col">{text("compare.outcomes.total")}</th>
          </tr>
        </thead>
        <tbody>
          {shape.rows.map((row) => (
            <Row key={row.id ?? "total"} row={row} input={input} />
          ))}
        </tbody>
      </table>
    </>
  );
}
