import { bodyColour, type Marks, markSign } from "./body-colours";
import { MarkLink } from "./mark-link";
import { quiet } from "./palette";
import { type CloudPoint, type CloudShape, isRight, labelsApart } from "./prepare-cloud";

export interface PointCloudProps {
  readonly shape: CloudShape;
  readonly marks: Marks;
  /** Bodies whose name stands beside their dot. */
  readonly named: readonly number[];
  readonly acrossLabel: string;
  readonly upLabel: string;
  /** What the whole drawing shows, for those who do not see it. */
  readonly label: string;
  /** Lines behind the dots, in the pixels of the drawing. */
  readonly limits?: readonly { readonly path: string; readonly dashed: boolean; readonly colour: string }[];
}

const MARGIN = { left: 64, right: 96, top: 26, bottom: 44 };
const number = (value: number) => value.toLocaleString("en");

function Axes({ shape, acrossLabel, upLabel }: Pick<PointCloudProps, "shape" | "acrossLabel" | "upLabel">) {
  const { width, height, across, up } = shape;
  return (
    <g fontSize={12} fill={quiet.rule}>
      {up.ticks.map(({ value, at }) => (
        <g key={value}>
          <path d={`M0 ${at}H${width}`} stroke={quiet.grid} />
          <text x={-8} y={at + 4} textAnchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      <path d={`M0 ${height}H${width}`} stroke={quiet.axis} />
      {across.ticks.map(({ value, at }) => (
        <text key={value} x={at} y={height + 18} textAnchor="middle">
          {number(value)}
        </text>
      ))}
      <text x={-MARGIN.left + 4} y={-12}>
        {upLabel}
      </text>
      <text x={width} y={height + 38} textAnchor="end">
        {acrossLabel}
      </text>
    </g>
  );
}

function Named({ point, marks, name, width }: { point: CloudPoint; marks: Marks; name: boolean; width: number }) {
  const colour = bodyColour(marks, point.id);
  const marked = marks.includes(point.id);
  const right = isRight(point, width);
  return (
    <MarkLink href={point.href} label={point.label}>
      <circle
        cx={point.x}
        cy={point.y}
        r={marked ? 5.5 : 4}
        fill={point.hollow ? "#fff" : colour}
        stroke={point.hollow ? colour : "#fff"}
      />
      {name ? (
        <text
          x={right ? point.x - 9 : point.x + 9}
          y={point.y - 5}
          textAnchor={right ? "end" : "start"}
          fontSize={12}
          fontWeight={marked ? 600 : 400}
          fill={quiet.ink}
          stroke="#fff"
          strokeWidth={3}
          paintOrder="stroke"
        >
          <tspan fill={colour}>{markSign(marks, point.id)}</tspan> {point.name}
        </text>
      ) : null}
    </MarkLink>
  );
}

/** A point for each body; beyond 150 the nameless ones are one path. Drawn on the server, so it is there at the first paint. */
export function PointCloud({ shape, marks, named, acrossLabel, upLabel, label, limits = [] }: PointCloudProps) {
  const { width, height } = shape;
  const box = `${-MARGIN.left} ${-MARGIN.top} ${width + MARGIN.left + MARGIN.right} ${height + MARGIN.top + MARGIN.bottom}`;
  const labelled = labelsApart(
    shape.named.filter(({ id }) => named.includes(id)),
    { first: marks, width },
  );
  const drawnLast = [...shape.named].sort((a, b) => Number(marks.includes(a.id)) - Number(marks.includes(b.id)));
  return (
    <svg width="100%" viewBox={box}>
      <title>{label}</title>
      <Axes shape={shape} acrossLabel={acrossLabel} upLabel={upLabel} />
      {limits.map(({ path, dashed, colour }) => (
        <path key={path} d={path} fill="none" stroke={colour} strokeWidth={1.2} strokeDasharray={dashed ? "4 3" : undefined} />
      ))}
      <path d={shape.dots} fill="none" stroke={quiet.dot} strokeWidth={5} strokeLinecap="round" />
      <path d={shape.hollowDots} fill="none" stroke={quiet.other} strokeWidth={4} strokeLinecap="round" />
      {drawnLast.map((point) => (
        <Named key={point.id} point={point} marks={marks} name={labelled.has(point.id)} width={width} />
      ))}
    </svg>
  );
}
