import type { RankMark, RankScale } from "./prepare-rank-marks";
import styles from "./rows.module.css";

/** A row's bar from zero, or its dot and interval, in the width of its cell. */
export function RankMarkDrawing({ mark, colour }: { mark: RankMark; colour: string }) {
  if (mark.kind === "bar")
    return (
      <span className={styles.track} aria-hidden="true">
        <i className={styles.bar} style={{ left: `${mark.from}%`, width: `${Math.max(mark.to - mark.from, 0)}%`, background: colour }} />
      </span>
    );
  return (
    <span className={styles.track} aria-hidden="true">
      <i className={styles.range} style={{ left: `${mark.low}%`, width: `${mark.high - mark.low}%`, background: colour }} />
      <i className={styles.dot} style={{ left: `${mark.at}%`, background: colour }} />
    </span>
  );
}

/** The axis above the rows. */
export function RankAxis({ scale, unit }: { scale: Pick<RankScale, "ticks">; unit: string }) {
  return (
    <span className={styles.axis}>
      {scale.ticks.map(({ value, at }) => (
        <i key={value} style={{ left: `${at}%` }}>
          {value.toLocaleString("en")}
          {unit === "%" ? " %" : ""}
        </i>
      ))}
    </span>
  );
}
