import type { Panel } from "./prepare-multiples";

/** A line without axes for a table row; the numbers stand beside it, so it is hidden from screen readers. */
export function Sparkline({ panel, colour }: { panel: Panel; colour: string }) {
  const last = panel.dots[panel.dots.length - 1];
  return (
    <svg width={76} height={26} viewBox="-4 -4 76 26" aria-hidden="true">
      <path d={panel.path} fill="none" stroke={colour} strokeWidth={1.5} />
      {last ? <circle cx={last.x} cy={last.y} r={2.2} fill={colour} /> : null}
      {panel.gaps.map((gap) => (
        <path key={gap.year} d={`M${gap.x} 14v4`} stroke="#9A5B00" strokeWidth={1.5} />
      ))}
    </svg>
  );
}
