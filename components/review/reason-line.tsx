"use client";

import type { ReactNode } from "react";
import { cellLabel } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import type { ReasonState } from "@/domain/report/reason";
import type { ReasonView } from "@/server/reports/report-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { useLocale, useText } from "../messages/text-provider";
import { Tag, type TagTone } from "../ui/tag";
import styles from "./review-panel.module.css";

const tones: Readonly<Record<ReasonState, TagTone>> = { open: "bad", mended: "ok", answered: "info" };

interface LineProps {
  readonly number: number;
  readonly reason: ReasonView;
  readonly onSelectCell: (cell: CellId) => void;
  readonly onPlace: (place: string) => void;
  readonly children?: ReactNode;
}

/** One reason of a return: where it points, what became of it, the former and the present value, and the agency's answer. */
export function ReasonLine({ number, reason, onSelectCell, onPlace, children }: LineProps) {
  const t = useText();
  const locale = useLocale();
  const { cell, passage, text, state, before, now, answer } = reason;
  const shown = (value: number | null) => value ?? t("review.missing");
  return (
    <li>
      <span>{number}.</span>
      <span className={styles.grow}>
        <Tag tone={tones[state]}>{t(`reason.${state}`)}</Tag>{" "}
        {cell ? (
          <button type="button" className={styles.cellLink} onClick={() => onSelectCell(cell)}>
            {cellLabel(cell)[locale]}
          </button>
        ) : null}
        {passage ? (
          <button type="button" className={styles.cellLink} onClick={() => onPlace(`s${passage.block}-${passage.start}-${passage.end}`)}>
            {t("reason.passage", { quote: passage.quote })}
          </button>
        ) : null}{" "}
        {text}
        {cell && before !== now ? (
          <b className="nowrap">
            　{shown(before)} → {shown(now)}
          </b>
        ) : null}
        {answer ? (
          <span className={styles.answer}>
            {t("reason.answer")}：{answer.text}{" "}
            <span className="muted">
              {answer.by} {shanghaiTime(answer.at)}
            </span>
          </span>
        ) : null}
      </span>
      {children}
    </li>
  );
}
