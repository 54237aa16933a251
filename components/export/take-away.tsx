"use client";

import { useState } from "react";
import type { ExportCaption, FigureId } from "@/domain/export/export-sheet";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { usePopover } from "../ui/use-popover";
import styles from "./take-away.module.css";
import { type TakeAwayFormat, takeAwayFormats } from "./take-away-format";

export interface TakeAwayProps {
  /** Which figure the server makes again for the files. */
  readonly figure: FigureId;
  /** What is printed above and below the picture; its address tells the server which figure is asked for. */
  readonly caption: ExportCaption;
  /** The id of the element that holds the drawing: svg, html tables, legends. Null where there is none to take. */
  readonly chart: string | null;
  /** `page`: Word is the page's one primary action, the others open beside it. `frame`: one small button in a chart's foot. */
  readonly look?: "page" | "frame";
}

type Standing = "idle" | "working" | "done" | "failed";

/** Takes a figure away: Word, Excel, CSV, picture, or on paper. */
export function TakeAway({ figure, caption, chart, look = "frame" }: TakeAwayProps) {
  const text = useText();
  const language = useLocale();
  const { open, setOpen, place } = usePopover();
  const [standing, setStanding] = useState<Standing>("idle");
  const take = async (format: TakeAwayFormat) => {
    setOpen(false);
    setStanding("working");
    const { takeFigure } = await import("./take-figure");
    const taken = await takeFigure({ figure, caption, chart, format, language, text }).catch(() => false);
    setStanding(taken ? "done" : "failed");
  };
  const onPage = look === "page";
  const formats = takeAwayFormats.filter(
    (format) => (chart !== null || (format !== "png" && format !== "svg")) && !(onPage && format === "docx"),
  );
  return (
    <div ref={place} className={classNames(styles.place, onPage && styles.page)} data-take-away={figure}>
      <span className={classNames(styles.standing, standing === "failed" && styles.failed)} role="status">
        {standing === "working" ? text("takeAway.working") : null}
        {standing === "failed" ? text("takeAway.failed") : null}
      </span>
      {onPage ? (
        <Button tone="primary" onClick={() => take("docx")} disabled={standing === "working"}>
          {text("takeAway.docx.action")}
        </Button>
      ) : null}
      <button
        type="button"
        className={onPage ? styles.more : styles.open}
        aria-expanded={open}
        aria-haspopup="true"
        onClick={() => setOpen(!open)}
      >
        {text(onPage ? "takeAway.more" : "takeAway.open")}
      </button>
      {open ? (
        <ul className={styles.menu} aria-label={text("takeAway.menu")}>
          {formats.map((format) => (
            <li key={format}>
              <button type="button" onClick={() => take(format)}>
                {text(`takeAway.${format}`)}
              </button>
            </li>
          ))}
          {onPage ? (
            <li>
              <button type="button" onClick={() => window.print()}>
                {text("takeAway.print")}
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
