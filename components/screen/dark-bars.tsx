import type { BarsShape } from "../charts/prepare-bars";
import { dark } from "./dark-palette";

const MOST_ROWS = 14;
const STEP = 38;

/** Horizontal bars from zero, most first, each with its number. */
export function DarkBars({ shape, label }: { shape: BarsShape; label: string }) {
  const rows = shape.rows.slice(0, MOST_ROWS);
  const width = (value: number) => (value / shape.most) * 280;
  return (
    <svg viewBox={`0 0 580 ${MOST_ROWS * STEP}`} role="img" aria-label={label}>
      {rows.map(({ id, name, value, label: number, focus }, i) => {
        const y = i * STEP;
        return (
          <g key={id}>
            <text x={170} y={y + 26} fontSize={22} textAnchor="end" fill={dark.ink}>
              {name}
            </text>
            <rect x={184} y={y + 8} width={width(value ?? 0)} height={22} fill={focus ? dark.blue : "#3D6A96"} />
            <text
              x={194 + width(value ?? 0)}
              y={y + 26}
              fontSize={22}
              fontWeight={focus ? 600 : 400}
              fill={value === null ? dark.orange : dark.ink}
            >
              {number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
