"use client";

import Link from "next/link";
import { useState } from "react";
import { cellLabel } from "@/domain/facts/cell-label";
import { allCellIds } from "@/domain/form/editions";
import { computableMetrics } from "@/domain/metrics/catalogue";
import { cellMetricId } from "@/domain/metrics/cell-metric";
import { withQuery } from "../leader/page-query";
import { useLocale, useText } from "../messages/text-provider";
import styles from "./compare.module.css";

export interface MetricPickerProps {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Which of the two metrics is chosen. */
  readonly parameter: "metric" | "against";
}

const MOST = 12;

/** Every word of the query stands in the name: 国家秘密 自然人 finds the cell of that row and column. */
function holdsWords(name: string, words: string): boolean {
  const plain = name.toLowerCase();
  return words
    .toLowerCase()
    .split(/[\s，,·]+/)
    .every((word) => plain.includes(word));
}

/** Finds metrics by name, and every single cell of the forms by its row and column. */
export function MetricPicker({ path, query, parameter }: MetricPickerProps) {
  const text = useText();
  const locale = useLocale();
  const [words, setWords] = useState("");
  const asked = words.trim();
  const found =
    asked === ""
      ? []
      : [
          ...computableMetrics
            .filter(({ id, name }) => holdsWords(`${id} ${name.zh} ${name.en}`, asked))
            .map(({ id, name, unit }) => ({ id, name: name[locale], note: unit === "ratio" ? "" : unit })),
          ...allCellIds.flatMap((cell) => {
            const label = cellLabel(cell);
            return holdsWords(`${cell} ${label.zh} ${label.en}`, asked)
              ? [{ id: cellMetricId(cell), name: label[locale], note: text("compare.metric.cell") }]
              : [];
          }),
        ];
  return (
    <div className={styles.picker}>
      <label>
        {text("compare.metric.find")}
        <input value={words} onChange={(event) => setWords(event.target.value)} placeholder={text("compare.metric.hint")} />
      </label>
      <ul aria-live="polite">
        {found.slice(0, MOST).map(({ id, name, note }) => (
          <li key={id}>
            <Link href={withQuery(path, query, { [parameter]: id, page: "" })} scroll={false} prefetch={false}>
              {name} {note === "" ? null : <small>{note}</small>}
            </Link>
          </li>
        ))}
      </ul>
      {found.length > MOST ? <p className={styles.none}>{text("compare.metric.more", { count: found.length - MOST })}</p> : null}
      {asked !== "" && found.length === 0 ? <p className={styles.none}>{text("compare.metric.none")}</p> : null}
    </div>
  );
}
