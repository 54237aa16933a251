"use client";

import { useId } from "react";
import { Bar, BarChart, ResponsiveContainer, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import styles from "./charts.module.css";
import { GreyPatterns, greyPatternOf } from "./grey-patterns";
import { MarkLink } from "./mark-link";
import { darkOutcomes, outcomeColours, quiet } from "./palette";
import type { CompositionRow, CompositionShape } from "./prepare-composition";

const THICKNESS = 26;
/** The least share in % that leaves room for its number. */
const LABELLED = 6;

function Parts({ row, first, chart }: { row: CompositionRow; first: boolean; chart: string }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const middle = y(String(row.year), { position: "middle" }) ?? 0;
  let sum = 0;
  return row.parts.map((part) => {
    const from = x(sum) ?? 0;
    sum += part.share;
    const to = x(sum) ?? 0;
    const bar = { x: from, y: middle - THICKNESS / 2, width: Math.max(to - from, 0), height: THICKNESS };
    const pattern = greyPatternOf(chart, part.id);
    const ink = darkOutcomes.has(part.id) ? "#fff" : quiet.ink;
    return (
      <MarkLink key={part.id} href={part.href} label={`${row.year} ${part.label} ${part.share.toFixed(1)} % (${part.value}/${row.total})`}>
        <rect {...bar} fill={outcomeColours[part.id] ?? quiet.other} stroke="#fff" />
        {pattern === null ? null : <rect {...bar} className={styles.onPaper} fill={pattern} />}
        {part.share >= LABELLED ? (
          <text x={(from + to) / 2} y={middle + 4} textAnchor="middle" fontSize={12} fontWeight={first ? 600 : 400} fill={ink}>
            {part.share.toFixed(1)}
          </text>
        ) : null}
      </MarkLink>
    );
  });
}

/** 100 % bars of the six outcomes, newest year first. */
export function CompositionChart({ shape }: { shape: CompositionShape }) {
  const chart = useId();
  const drawn = shape.rows.filter(({ parts }) => parts.length > 0);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={drawn.map(({ year }) => ({ year: String(year), whole: 100 }))}
        layout="vertical"
        margin={{ top: 0, right: 1, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <GreyPatterns chart={chart} />
        <XAxis type="number" domain={[0, 100]} hide />
        <YAxis
          type="category"
          dataKey="year"
          interval={0}
          width={38}
          tick={{ fontSize: 12, fill: quiet.ink }}
          tickLine={false}
          axisLine={false}
        />
        <Bar dataKey="whole" isAnimationActive={false} fill="none" />
        {drawn.map((row, index) => (
          <Parts key={row.year} row={row} first={index === 0} chart={chart} />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
