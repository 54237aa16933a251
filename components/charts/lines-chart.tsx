"use client";

import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
import { EditionRuleLabel } from "./edition-rule-label";
import { MarkLink } from "./mark-link";
import { quiet } from "./palette";
import type { LinePoint, LinesShape, MarkedLine } from "./prepare-lines";
import { FORM_CHANGE } from "./prepare-trend";

export interface LinesChartProps {
  readonly shape: LinesShape;
  /** Words for the two sides of the form change. */
  readonly ruleWords: readonly [string, string];
}

const axisText = { fontSize: 12, fill: quiet.rule };
const MISSING = "#9A5B00";

/** Every other body as one path: a gap lifts the pen, and so does the form change where it breaks the line. */
function Context({ shape }: { shape: LinesShape }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const commands = shape.context.flatMap((values) => {
    let down = false;
    return values.map((value, at) => {
      const year = shape.years[at] ?? 0;
      if (value === null) {
        down = false;
        return "";
      }
      const joined = down && !(shape.broken && year === FORM_CHANGE);
      down = true;
      return `${joined ? "L" : "M"}${Math.round(x(year) ?? 0)} ${Math.round(y(value) ?? 0)}${joined ? "" : "h0"}`;
    });
  });
  return <path d={commands.join("")} fill="none" stroke="#C3CBD5" strokeWidth={1.2} strokeLinecap="round" />;
}

function Dot({ point, line, label, below }: { point: LinePoint; line: MarkedLine; label: boolean; below: boolean }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const value = point.before ?? point.after;
  const cx = x(point.year) ?? 0;
  const floor = y(0) ?? 0;
  const cy = value === null ? floor : (y(value) ?? 0);
  return (
    <MarkLink href={point.href} label={point.label}>
      <circle cx={cx} cy={cy} r={11} fill="transparent" />
      {value === null ? (
        <>
          <path d={`M${cx} ${floor - 6}v6`} stroke={MISSING} strokeWidth={2} />
          <text x={cx} y={floor - 10} textAnchor="middle" fontSize={11} fill={MISSING}>
            {point.short}
          </text>
        </>
      ) : (
        <circle cx={cx} cy={cy} r={4} fill={point.small ? "#fff" : line.colour} stroke={line.colour} strokeWidth={1.5} />
      )}
      {value === null || !label ? null : (
        <text
          x={cx}
          y={below ? cy + 18 : cy - 9}
          textAnchor="middle"
          fontSize={12}
          fill={quiet.ink}
          stroke="#fff"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {point.short}
        </text>
      )}
    </MarkLink>
  );
}

/** The last point that has a value: there stands the name, and in a second or third line the only printed value. */
function lastStated({ points }: MarkedLine): LinePoint | undefined {
  return [...points].reverse().find(({ before, after }) => (before ?? after) !== null);
}

/** The name of each line at its end, moved apart where two would lie on each other. */
function Names({ lines }: { lines: readonly MarkedLine[] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const ends = lines.flatMap((line) => {
    const last = lastStated(line);
    const value = last ? (last.before ?? last.after) : null;
    return last && value !== null ? [{ line, x: x(last.year) ?? 0, y: y(value) ?? 0 }] : [];
  });
  const apart = [...ends].sort((a, b) => a.y - b.y);
  let lowest = Number.NEGATIVE_INFINITY;
  return apart.map((end) => {
    const at = Math.max(end.y, lowest + 16);
    lowest = at;
    return (
      <text key={end.line.id} x={end.x + 12} y={at + 4} fontSize={13} fontWeight={600} fill={quiet.ink}>
        <tspan fill={end.line.colour}>{end.line.sign}</tspan> {end.line.name}
      </text>
    );
  });
}

/** Lines from zero with every dot of the marked bodies on, the others in grey; gaps where a year is missing. */
export function LinesChart({ shape, ruleWords }: LinesChartProps) {
  const { years, lines, ticks } = shape;
  const first = years[0] ?? 0;
  const last = years[years.length - 1] ?? 0;
  const data = years.map((year, at) => ({
    year,
    ...Object.fromEntries(
      lines.flatMap(({ id, points }) => [
        [`b${id}`, points[at]?.before ?? null],
        [`a${id}`, points[at]?.after ?? null],
      ]),
    ),
  }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={data} margin={{ top: 30, right: 120, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke={quiet.grid} />
        <XAxis
          dataKey="year"
          type="number"
          domain={[first - 0.3, last + 0.1]}
          ticks={[...years]}
          tickFormatter={String}
          interval={0}
          tick={axisText}
          tickLine={false}
          axisLine={{ stroke: quiet.axis }}
          height={24}
        />
        <YAxis
          domain={[ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1]}
          ticks={[...ticks]}
          tickFormatter={(value: number) => value.toLocaleString("en")}
          tick={axisText}
          tickLine={false}
          axisLine={false}
          interval={0}
          width={56}
        />
        <Context shape={shape} />
        {shape.ruleAt === null ? null : (
          <ReferenceLine
            x={shape.ruleAt}
            stroke={quiet.rule}
            strokeDasharray="3 3"
            label={({ viewBox }) => <EditionRuleLabel at={viewBox} words={ruleWords} rise={14} />}
          />
        )}
        {shape.pins.map(({ year, sign }) => (
          <ReferenceLine
            key={sign}
            x={year}
            stroke="none"
            label={{ value: `※${sign}`, position: "top", fontSize: 12, fontWeight: 600, fill: quiet.ink }}
          />
        ))}
        {lines.flatMap(({ id, colour }) => [
          <Line
            key={`b${id}`}
            dataKey={`b${id}`}
            stroke={colour}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
            type="linear"
            strokeDasharray="5 4"
          />,
          <Line key={`a${id}`} dataKey={`a${id}`} stroke={colour} strokeWidth={2} dot={false} isAnimationActive={false} type="linear" />,
        ])}
        {lines.map((line, at) =>
          line.points.map((point) => (
            <Dot key={`${line.id}.${point.year}`} point={point} line={line} label={at === 0 || point === lastStated(line)} below={at > 0} />
          )),
        )}
        <Names lines={lines} />
      </LineChart>
    </ResponsiveContainer>
  );
}
