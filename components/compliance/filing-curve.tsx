import type { Text } from "../messages/server-text";
import styles from "./filing-curve.module.css";
import { CURVE, type FilingCurve as Curve } from "./prepare-curve";

/** Keeps the two end labels from covering each other. */
function labelHeights({ y, lastY }: { y: number; lastY: number }): { readonly now: number; readonly last: number } {
  const gap = 14;
  if (Math.abs(y - lastY) >= gap) return { now: y + 4, last: lastY + 4 };
  const middle = (y + lastY) / 2 + 4;
  return y <= lastY ? { now: middle - gap / 2, last: middle + gap / 2 } : { now: middle + gap / 2, last: middle - gap / 2 };
}

/** Reports filed so far against the same days of last season; drawn on the server, with its numbers in the label. */
export function FilingCurve({ curve, t }: { curve: Curve; t: Text }) {
  const { now, deadline } = curve;
  const labels = now ? labelHeights(now) : null;
  const label = now ? t("office.curve.label", { value: now.value, last: now.lastValue }) : t("office.curve.empty");
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{t("office.curve.title")}</figcaption>
      <svg width={CURVE.width} height={CURVE.height} viewBox={`0 0 ${CURVE.width} ${CURVE.height}`} role="img" aria-label={label}>
        {curve.yTicks.map(({ at, value }) => (
          <g key={value}>
            <path d={`M${CURVE.left} ${at}H${CURVE.right}`} className={styles.rule} />
            <text x={CURVE.left - 6} y={at + 4} textAnchor="end" className={styles.axis}>
              {value}
            </text>
          </g>
        ))}
        {curve.xTicks.map(({ at, value, month, day }) => (
          <text key={value} x={at} y={CURVE.bottom + 17} textAnchor="middle" className={styles.axis}>
            {t("office.curve.day", { month, day })}
          </text>
        ))}
        <path d={curve.lastSeason} className={styles.last} />
        <path d={curve.thisSeason} className={styles.now} />
        {deadline ? (
          <>
            <path d={`M${deadline.x} ${CURVE.top - 6}V${CURVE.bottom}`} className={styles.deadline} />
            <text x={deadline.x - 5} y={CURVE.bottom - 8} textAnchor="end" className={styles.deadlineText}>
              {t("office.curve.deadline", { month: deadline.month, day: deadline.day })}
            </text>
          </>
        ) : null}
        {now && labels ? (
          <>
            <circle cx={now.x} cy={now.y} r={3.5} className={styles.dot} />
            <text x={now.x + 7} y={labels.now} className={styles.nowText}>
              {now.value}
            </text>
            <text x={now.x + 7} y={labels.last} className={styles.lastText}>
              {t("office.curve.last", { n: now.lastValue })}
            </text>
          </>
        ) : null}
      </svg>
    </figure>
  );
}
