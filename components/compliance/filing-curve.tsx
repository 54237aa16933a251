import type { Text } from "../messages/server-text";
import styles from "./filing-curve.module.css";
import { CURVE, type FilingCurve as Curve } from "./prepare-curve";

/** The label of this season stands beside its dot; last season's clear of it and of its own line. */
function lastLabelHeight(y: number, lastY: number): number {
  return lastY >= y ? Math.max(lastY + 14, y + 18) : Math.min(lastY - 6, y - 10);
}

/** Reports filed so far against the same days of last season; drawn on the server, with its numbers in the label. */
export function FilingCurve({ curve, t }: { curve: Curve; t: Text }) {
  const { now, deadlines } = curve;
  const label = now
    ? t("office.curve.label", { value: now.value, last: now.last?.value ?? t("office.curve.none") })
    : t("office.curve.empty");
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{t(curve.lastSeason === null ? "office.curve.alone" : "office.curve.title")}</figcaption>
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
        {curve.lastSeason === null ? null : <path d={curve.lastSeason} className={styles.last} />}
        <path d={curve.thisSeason} className={styles.now} />
        {deadlines.map(({ x, month, day }) => (
          <g key={x}>
            <path d={`M${x} ${CURVE.top - 8}V${CURVE.bottom}`} className={styles.deadline} />
            <text
              x={x - 5}
              y={x < (CURVE.left + CURVE.right) / 2 ? CURVE.top : CURVE.bottom - 6}
              textAnchor="end"
              className={styles.deadlineText}
            >
              {t("office.curve.deadline", { month, day })}
            </text>
          </g>
        ))}
        {now ? (
          <>
            <circle cx={now.x} cy={now.y} r={3.5} className={styles.dot} />
            <text x={now.x + 7} y={now.y + 4} className={styles.nowText}>
              {now.value}
            </text>
            {now.last ? (
              <text x={now.x + 7} y={lastLabelHeight(now.y, now.last.y)} className={styles.lastText}>
                {t("office.curve.last", { n: now.last.value })}
              </text>
            ) : null}
          </>
        ) : null}
      </svg>
    </figure>
  );
}
