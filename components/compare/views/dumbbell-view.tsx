import { bodyColour } from "../../charts/body-colours";
import { MarkSign } from "../../charts/mark-sign";
import { RankAxis } from "../../charts/rank-mark";
import { unitText } from "../../charts/result-text";
import styles from "../../charts/rows.module.css";
import { SourceLink } from "../../leader/source-link";
import { classNames } from "../../ui/class-names";
import type { ViewInput } from "../view-input";
import type { DumbbellEnd, DumbbellRow, DumbbellView } from "./prepare-dumbbell-view";

function Pair({ ends: [first, last], colour }: { ends: readonly [DumbbellEnd, DumbbellEnd]; colour: string }) {
  const dot = (end: DumbbellEnd, former: boolean) =>
    end.at === null ? null : (
      <i
        className={classNames(styles.end, former && styles.former, end.hollow && styles.small)}
        style={{ left: `${end.at}%`, borderColor: colour, ...(former ? {} : { background: colour }) }}
      />
    );
  return (
    <span className={styles.pair} aria-hidden="true">
      {first.at !== null && last.at !== null ? (
        <i
          className={styles.line}
          style={{ left: `${Math.min(first.at, last.at)}%`, width: `${Math.abs(last.at - first.at)}%`, background: colour }}
        />
      ) : null}
      {dot(first, true)}
      {dot(last, false)}
    </span>
  );
}

function Row({ row, input }: { row: DumbbellRow; input: ViewInput }) {
  const { marks } = input.asked;
  return (
    <tr className={classNames(marks.includes(row.id) && styles.marked)}>
      <th scope="row" className={styles.name}>
        <MarkSign marks={marks} bodyId={row.id} />
        {row.name}
      </th>
      {row.ends.map((end) => (
        <td key={end.href}>
          <SourceLink href={end.href}>{end.text}</SourceLink>
        </td>
      ))}
      <td className={styles.wide}>
        <Pair ends={row.ends} colour={bodyColour(marks, row.id)} />
      </td>
      <td>{row.change}</td>
    </tr>
  );
}

/** Two years of every body: the former hollow, the latter full, the change beside them. */
export function DumbbellViewDrawing({ shape, input }: { shape: DumbbellView; input: ViewInput }) {
  const { text, locale } = input.screen;
  const unit = unitText(input.main.metric.unit, locale);
  return (
    <table className={styles.rows} aria-label={text("compare.view.dumbbell")}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {text("leader.body")}
          </th>
          {shape.years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
          <th scope="col" className={styles.wide}>
            <RankAxis scale={shape} unit={unit} />
          </th>
          <th scope="col">{text("compare.pair.change")}</th>
        </tr>
      </thead>
      <tbody>
        {shape.rows.map((row) => (
          <Row key={row.id} row={row} input={input} />
        ))}
      </tbody>
    </table>
  );
}
