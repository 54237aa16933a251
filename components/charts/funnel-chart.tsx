"use client";

import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from "recharts";
import { type Marks, markColour, markSign } from "./body-colours";
import { MarkLink } from "./mark-link";
import { quiet, series } from "./palette";
import type { FunnelDot, FunnelLimit, FunnelShape } from "./prepare-funnel";

export interface FunnelChartProps {
  readonly shape: FunnelShape;
  readonly shareLabel: string;
  readonly limitLabel: string;
  /** Bodies with a colour of their own. */
  readonly marks?: Marks;
}

function Limits({ limits, top, label }: { limits: readonly FunnelLimit[]; top: number; label: string }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const path = (side: Exclude<keyof FunnelLimit, "cases">) =>
    limits
      .filter((limit) => limit[side] <= top)
      .map((limit, i) => `${i === 0 ? "M" : "L"}${x(limit.cases) ?? 0} ${y(limit[side]) ?? 0}`)
      .join("");
  const first = limits.find(({ high998 }) => high998 <= top);
  return (
    <g fill="none" stroke={quiet.rule} strokeWidth={1.2}>
      <path d={path("high998")} />
      <path d={path("low998")} />
      <path d={path("high95")} strokeDasharray="4 3" />
      <path d={path("low95")} strokeDasharray="4 3" />
      {first ? (
        <text
          x={(x(first.cases) ?? 0) - 6}
          y={Math.max((y(first.high998) ?? 0) + 12, 12)}
          textAnchor="end"
          fontSize={11}
          fill={quiet.rule}
          stroke="none"
        >
          {label}
        </text>
      ) : null}
    </g>
  );
}

const looks = {
  hollow: { r: 2.8, fill: "#fff", stroke: "#7A8694" },
  inside: { r: 3, fill: quiet.dot, stroke: "#fff" },
  outside: { r: 4.5, fill: series.plum, stroke: "#fff" },
} as const;

/** A marked body has its colour; without marks the ones outside have theirs. */
function lookOf(dot: FunnelDot, marks: Marks) {
  const colour = markColour(marks, dot.id);
  if (colour !== null) return { r: 5.5, fill: dot.kind === "hollow" ? "#fff" : colour, stroke: dot.kind === "hollow" ? colour : "#fff" };
  return marks.length > 0 && dot.kind === "outside" ? { r: 4.5, fill: series.blue, stroke: "#fff" } : looks[dot.kind];
}

/** Four names at most; more would hide the dots. */
const NAMED = 4;

function Dots({ dots, marks }: { dots: readonly FunnelDot[]; marks: Marks }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const named = new Set(
    dots
      .filter(({ kind }) => kind === "outside")
      .slice(-NAMED)
      .map(({ id }) => id),
  );
  return dots.map((dot) => {
    const cx = x(dot.cases) ?? 0;
    const cy = y(dot.share) ?? 0;
    const right = dot.cases > 600;
    return (
      <MarkLink key={dot.id} href={dot.href} label={`${dot.name} ${dot.share.toFixed(2)} % (${dot.fraction})`}>
        <circle cx={cx} cy={cy} {...lookOf(dot, marks)} />
        {named.has(dot.id) || marks.includes(dot.id) ? (
          <text
            x={right ? cx - 8 : cx + 8}
            y={cy - 4}
            textAnchor={right ? "end" : "start"}
            fontSize={12}
            fontWeight={600}
            fill={marks.length > 0 ? quiet.ink : series.plum}
            stroke="#fff"
            strokeWidth={3}
            paintOrder="stroke"
          >
            {`${markSign(marks, dot.id)} ${dot.name} ${dot.share.toFixed(1)} %`.trim()}
          </text>
        ) : null}
      </MarkLink>
    );
  });
}

/** Shares against the number of cases, with the limits within which chance alone would keep 95 and 99.8 % of bodies. */
export function FunnelChart({ shape, shareLabel, limitLabel, marks = [] }: FunnelChartProps) {
  const top = shape.yTicks[shape.yTicks.length - 1] ?? 1;
  const axis = { tick: { fontSize: 11, fill: quiet.rule }, tickLine: false } as const;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart margin={{ top: 12, right: 64, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke={quiet.grid} />
        <XAxis
          type="number"
          dataKey="cases"
          scale="log"
          domain={[shape.xTicks[0] ?? 10, shape.xTicks[shape.xTicks.length - 1] ?? 100]}
          ticks={[...shape.xTicks]}
          tickFormatter={(value: number) => value.toLocaleString("en")}
          axisLine={{ stroke: quiet.axis }}
          height={20}
          {...axis}
        />
        <YAxis
          type="number"
          dataKey="share"
          domain={[0, top]}
          ticks={[...shape.yTicks]}
          tickFormatter={(value: number) => `${value} %`}
          axisLine={false}
          width={44}
          {...axis}
        />
        {shape.share === null ? null : (
          <ReferenceLine
            y={shape.share}
            stroke={series.blue}
            label={{ value: shareLabel, position: "right", fontSize: 11, fill: series.blue }}
          />
        )}
        <Scatter data={[...shape.dots]} isAnimationActive={false} shape={() => <g />} />
        <Limits limits={shape.limits} top={top * 1.05} label={limitLabel} />
        <Dots dots={shape.dots} marks={marks} />
      </ScatterChart>
    </ResponsiveContainer>
  );
}
