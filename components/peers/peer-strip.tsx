import type { StripShape } from "./prepare-strip";

export const STRIP_WIDTH = 260;
const HEIGHT = 28;

/** The picture of a group: a thin line for each body, a thick one for the median, a diamond for the own value. */
export function PeerStrip({ shape, label, unusual }: { shape: StripShape; label: string; unusual: boolean }) {
  const { path, median, own } = shape;
  return (
    <svg width={STRIP_WIDTH} height={HEIGHT} viewBox={`0 0 ${STRIP_WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <path d={`M0 14H${STRIP_WIDTH}`} stroke="#e4e8ed" />
      <path d={path} stroke="#8fa0b3" strokeWidth={1.5} fill="none" />
      {median === null ? null : <path d={`M${median} 4V24`} stroke="#12436d" strokeWidth={3} />}
      {own === null ? null : (
        <path d={`M${own} 7L${own + 6} 14L${own} 21L${own - 6} 14Z`} fill={unusual ? "#801650" : "#fff"} stroke="#801650" strokeWidth={2} />
      )}
    </svg>
  );
}
