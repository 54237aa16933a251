import { MarkLink } from "../../charts/mark-link";
import { MarkSign } from "../../charts/mark-sign";
import { darkOutcomes, outcomeColours, quiet } from "../../charts/palette";
import { numberText } from "../../charts/result-text";
import styles from "../../charts/rows.module.css";
import { classNames } from "../../ui/class-names";
import type { ViewInput } from "../view-input";
import type { CompositionView, OutcomePart, OutcomeRow } from "./prepare-composition-view";

const HEIGHT = 20;
/** The least share in % that leaves room for its number. */
const LABELLED = 5;

function Part({ part, name, total, locale }: { part: OutcomePart; name: string; total: number; locale: "zh" | "en" }) {
  const drawing = (
    <>
      <rect x={`${part.from}%`} width={`${part.share}%`} height={HEIGHT} fill={outcomeColours[part.id] ?? quiet.other} stroke="#fff" />
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
      <ul className={styles.legend}>
        {shape.legend.map(({ id, label }) => (
          <li key={id}>
            <i style={{ background: outcomeColours[id] }} />
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
