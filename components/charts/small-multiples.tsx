import type { CSSProperties } from "react";
import { classNames } from "../ui/class-names";
import { bodyColour, type Marks, markColour } from "./body-colours";
import styles from "./charts.module.css";
import { MarkLink } from "./mark-link";
import { MarkSign } from "./mark-sign";
import { quiet } from "./palette";
import type { GapState, MultiplesShape, Panel, PanelSize } from "./prepare-multiples";

export interface SmallMultiplesProps {
  readonly shape: MultiplesShape;
  readonly years: readonly number[];
  readonly size: PanelSize;
  readonly marks: Marks;
  readonly hrefOf: (bodyId: number, year: number) => string;
  /** What a screen reader and a pointer are told of one dot. */
  readonly labelOf: (bodyId: number, year: number) => string;
  readonly gapText: (state: GapState) => string;
}

/** Every line once, in grey, behind each panel. */
const ALL = "all-lines";

function Drawing({ panel, props }: { panel: Panel; props: SmallMultiplesProps }) {
  const { shape, years, size, marks, hrefOf, labelOf, gapText } = props;
  const colour = bodyColour(marks, panel.id);
  const last = panel.dots[panel.dots.length - 1];
  return (
    <svg width="100%" viewBox={`-4 -12 ${size.width + 56} ${size.height + 30}`}>
      <title>{panel.name}</title>
      {shape.ticks.map((tick) => (
        <path key={tick.value} d={`M0 ${tick.y}H${size.width}`} stroke={tick.value === 0 ? quiet.axis : quiet.grid} />
      ))}
      {shape.ruleX === null ? null : <path d={`M${shape.ruleX} -6V${size.height}`} stroke={quiet.rule} strokeDasharray="2 3" />}
      <use href={`#${ALL}`} />
      <path d={panel.path} fill="none" stroke={colour} strokeWidth={2} />
      {panel.gaps.map((gap) => (
        <g key={gap.year}>
          <path d={`M${gap.x} ${size.height - 5}v5`} stroke="#9A5B00" strokeWidth={2} />
          <text x={gap.x} y={size.height - 9} fontSize={10} textAnchor="middle" fill="#9A5B00">
            {gapText(gap.state)}
          </text>
        </g>
      ))}
      {panel.dots.map((dot) => (
        <MarkLink key={dot.year} href={hrefOf(panel.id, dot.year)} label={labelOf(panel.id, dot.year)}>
          <circle cx={dot.x} cy={dot.y} r={9} fill="transparent" />
          <circle cx={dot.x} cy={dot.y} r={dot === last ? 3.4 : 2} fill={dot.hollow ? "#fff" : colour} stroke={colour} />
          {dot === last ? (
            <text x={dot.x + 8} y={dot.y + 4} fontSize={12} fontWeight={600} fill={quiet.ink}>
              {panel.lastText}
            </text>
          ) : null}
        </MarkLink>
      ))}
      <g fontSize={10} fill={quiet.rule}>
        <text x={0} y={size.height + 14} textAnchor="middle">
          {String(years[0] ?? "").slice(2)}
        </text>
        <text x={size.width} y={size.height + 14} textAnchor="middle">
          {String(years[years.length - 1] ?? "").slice(2)}
        </text>
      </g>
    </svg>
  );
}

/** The frame of a marked body's panel has its colour. */
function frameOf(marks: Marks, bodyId: number): CSSProperties | undefined {
  const borderColor = markColour(marks, bodyId);
  return borderColor === null ? undefined : { borderColor };
}

/** One panel a body on one scale, all others in grey behind; drawn on the server. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { shape, marks } = props;
  return (
    <div className={styles.panels}>
      <svg width={0} height={0} aria-hidden="true" style={{ position: "absolute" }}>
        <defs>
          <path id={ALL} d={shape.context} fill="none" stroke="#D3D9E0" />
        </defs>
      </svg>
      {shape.panels.map((panel) => (
        <div
          key={panel.id}
          className={classNames(styles.panel, marks.includes(panel.id) && styles.panelFocus)}
          style={frameOf(marks, panel.id)}
        >
          <h2 title={panel.name}>
            <MarkSign marks={marks} bodyId={panel.id} />
            {panel.name}
          </h2>
          <Drawing panel={panel} props={props} />
        </div>
      ))}
    </div>
  );
}
