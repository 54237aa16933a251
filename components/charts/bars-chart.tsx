"use client";

import { Bar, BarChart, ResponsiveContainer, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { MarkLink } from "./mark-link";
import { quiet, series } from "./palette";
import type { BarRow, BarsShape } from "./prepare-bars";

/** Text to the left of a row, where the axis would stand; the value leads to its source. */
function Rows({ rows, thickness }: { rows: readonly BarRow[]; thickness: number }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const from = x(0) ?? 0;
  return rows.map((row) => {
    const middle = y(String(row.id), { position: "middle" }) ?? 0;
    const to = x(row.value ?? 0) ?? from;
    return (
      <MarkLink key={row.id} href={row.href} label={`${row.name} ${row.label}`}>
        <rect
          x={from}
          y={middle - thickness / 2}
          width={Math.max(to - from, 0)}
          height={thickness}
          fill={row.focus ? series.blue : quiet.bar}
        />
        <text x={to + 6} y={middle + 4} fontSize={12} fontWeight={row.focus ? 600 : 400} fill={row.value === null ? "#9A5B00" : quiet.ink}>
          {row.label}
        </text>
      </MarkLink>
    );
  });
}

/** Horizontal bars from zero, most first, each with its number at the end. */
export function BarsChart({ shape, nameWidth = 60 }: { shape: BarsShape; nameWidth?: number }) {
  const names = new Map(shape.rows.map(({ id, name }) => [String(id), name]));
  const data = shape.rows.map(({ id, value }) => ({ key: String(id), value }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={data} layout="vertical" margin={{ top: 0, right: 56, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <XAxis type="number" domain={[0, shape.most]} hide />
        <YAxis
          type="category"
          dataKey="key"
          tickFormatter={(key: string) => names.get(key) ?? ""}
          interval={0}
          width={nameWidth}
          tick={{ fontSize: 12, fill: quiet.ink }}
          tickLine={false}
          axisLine={false}
        />
        <Bar dataKey="value" isAnimationActive={false} fill="none" />
        <Rows rows={shape.rows} thickness={11} />
      </BarChart>
    </ResponsiveContainer>
  );
}
