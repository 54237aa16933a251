"use client";

import { type ReactNode, useId, useState } from "react";
import { TakeAway, type TakeAwayProps } from "../export/take-away";
import { useText } from "../messages/text-provider";
import styles from "./charts.module.css";

export interface ChartFrameProps {
  /** The finding, in one short sentence. */
  readonly title: string;
  /** Metric, scope, years, unit, base and coverage. */
  readonly subtitle: string;
  readonly note?: string | null;
  /** The same numbers as a table; each leads to its source. */
  readonly table: ReactNode;
  /** The figure that can be taken away, as it is seen: the drawing or its table. */
  readonly takeAway?: Pick<TakeAwayProps, "figure" | "caption">;
  readonly children: ReactNode;
}

/** A figure with its finding above, what it rests on below, and its table one click away. */
export function ChartFrame({ title, subtitle, note, table, takeAway, children }: ChartFrameProps) {
  const text = useText();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p className={styles.subtitle}>{subtitle}</p>
      </figcaption>
      <div className={styles.body} id={`${id}-drawing`}>
        <div className={asTable ? styles.hidden : undefined}>{children}</div>
        <div className={asTable ? styles.table : styles.hidden}>{table}</div>
      </div>
      <div className={styles.foot}>
        {note ? <span>{note}</span> : null}
        <div className={styles.tools}>
          {takeAway ? <TakeAway {...takeAway} chart={`${id}-drawing`} /> : null}
          <button type="button" className={styles.toggle} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {text(asTable ? "leader.chart.asChart" : "leader.chart.asTable")}
          </button>
        </div>
      </div>
    </figure>
  );
}
