import Link from "next/link";
import { ArrowRows } from "../../charts/arrow-rows";
import { bodyColour } from "../../charts/body-colours";
import { MarkSign } from "../../charts/mark-sign";
import { RankAxis, RankMarkDrawing } from "../../charts/rank-mark";
import { fractionText, unitText, valueText } from "../../charts/result-text";
import styles from "../../charts/rows.module.css";
import { withQuery } from "../../leader/page-query";
import { SourceLink } from "../../leader/source-link";
import { classNames } from "../../ui/class-names";
import { compareQueryOf } from "../parse-compare";
import type { ViewInput } from "../view-input";
import type { RankingView, RankRow } from "./prepare-ranking-view";

function Row({ row, at, input, shape }: { row: RankRow; at: number; input: ViewInput; shape: RankingView }) {
  const { asked, main, screen } = input;
  const { metric } = main;
  const mark = shape.scale.marks[at];
  const fraction = fractionText(row.result, screen.locale);
  const { interval } = row;
  const bound = (value: number) => valueText(value, metric.unit, screen.locale);
  return (
    <tr data-row="" className={classNames(asked.marks.includes(row.id) && styles.marked)}>
      <td>{row.place}</td>
      <th scope="row" className={styles.name}>
        <Link href={`/bodies/${row.id}?year=${main.years[main.years.length - 1]}`} prefetch={false} tabIndex={-1}>
          <MarkSign marks={asked.marks} bodyId={row.id} />
          {row.name}
        </Link>
      </th>
      <td className={styles.wide}>{mark ? <RankMarkDrawing mark={mark} colour={bodyColour(asked.marks, row.id)} /> : null}</td>
      <td>
        <SourceLink href={row.href}>{valueText(row.result.value ?? 0, metric.unit, screen.locale)}</SourceLink>
      </td>
      {fraction ? <td className={styles.faint}>{fraction}</td> : null}
      {interval ? <td className={styles.faint}>{`${bound(interval.low)}–${bound(interval.high)}`}</td> : null}
    </tr>
  );
}

/** A page of the ranking; the own place stands above, wherever it is. */
export function RankingViewDrawing({ shape, input }: { shape: RankingView; input: ViewInput }) {
  const { asked, main, screen } = input;
  const { text, locale } = screen;
  const { own, rows, scale } = shape;
  const unit = unitText(main.metric.unit, locale);
  const ratio = rows.some(({ result }) => result.denominator !== null);
  const interval = rows.some((row) => row.interval !== null);
  return (
    <>
      {own ? (
        <p className={styles.own}>
          <span>{own.words}</span>
          {own.page !== null && own.page !== asked.page ? (
            <Link href={withQuery("/compare", compareQueryOf(asked), { page: String(own.page) })} scroll={false}>
              {text("compare.rank.ownPage", { page: own.page })}
            </Link>
          ) : null}
        </p>
      ) : null}
      <ArrowRows>
        <table className={styles.rows} aria-label={text("compare.rank.label")}>
          <thead>
            <tr>
              <th scope="col" className={styles.narrow}>
                {text("compare.rank.place")}
              </th>
              <th scope="col" className={styles.name}>
                {text("leader.body")}
              </th>
              <th scope="col" className={styles.wide}>
                <RankAxis scale={scale} unit={unit} />
              </th>
              <th scope="col">{unit === "" ? text("leader.value") : `${text("leader.value")} ${unit}`}</th>
              {ratio ? <th scope="col">{text("leader.fraction")}</th> : null}
              {interval ? <th scope="col">{text("leader.interval")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <Row key={row.id} row={row} at={at} input={input} shape={shape} />
            ))}
          </tbody>
        </table>
      </ArrowRows>
    </>
  );
}
