import type { CompositionRow } from "../charts/prepare-composition";
import { numberText } from "../charts/result-text";
import type { Locale } from "../messages/locale";
import { dark, darkOutcomeColours } from "./dark-palette";

const HEIGHT = 540;
/** A label needs this much height, however thin its part is. */
const LEAST = 34;

/** Where each label stands: beside its part, pushed down where parts are thin. */
export function placeLabels(middles: readonly number[], least: number, height: number): readonly number[] {
  const down: number[] = [];
  for (const middle of middles) down.push(Math.max(middle, (down[down.length - 1] ?? Number.NEGATIVE_INFINITY) + least));
  const up = [...down];
  for (let i = up.length - 1; i >= 0; i -= 1) up[i] = Math.min(up[i] ?? 0, (up[i + 1] ?? height + least / 2) - least);
  return up;
}

/** What became of the applications: one column of six parts, each with its count and share. */
export function DarkOutcomes({ row, locale, label }: { row: CompositionRow; locale: Locale; label: string }) {
  const starts = row.parts.map((_, i) => row.parts.slice(0, i).reduce((sum, { share }) => sum + share, 0) * (HEIGHT / 100));
  const labels = placeLabels(
    row.parts.map(({ share }, i) => (starts[i] ?? 0) + (share * HEIGHT) / 200),
    LEAST,
    HEIGHT,
  );
  return (
    <svg viewBox={`0 0 560 ${HEIGHT}`} role="img" aria-label={label}>
      {row.parts.map(({ id, label: name, value, share }, i) => {
        const y = labels[i] ?? 0;
        const middle = (starts[i] ?? 0) + (share * HEIGHT) / 200;
        return (
          <g key={id}>
            <rect y={starts[i]} width={110} height={Math.max((share * HEIGHT) / 100 - 2, 1)} fill={darkOutcomeColours[id] ?? dark.axis} />
            <path d={`M112 ${middle}L134 ${y}`} stroke={dark.axis} />
            <text x={142} y={y + 8} fontSize={24} fill={dark.ink}>
              {name}
            </text>
            <text x={430} y={y + 8} fontSize={24} textAnchor="end" fill={dark.ink}>
              {numberText(value, locale)}
            </text>
            <text x={552} y={y + 8} fontSize={24} fontWeight={600} textAnchor="end" fill={dark.ink}>
              {numberText(share, locale, 1)} %
            </text>
          </g>
        );
      })}
    </svg>
  );
}
