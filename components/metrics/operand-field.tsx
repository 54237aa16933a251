"use client";

import { useState } from "react";
import { MOST_PICKS } from "@/domain/metrics/own-metric";
import { useLocale, useText } from "../messages/text-provider";
import { findPicks, pickName } from "./find-picks";
import styles from "./metrics.module.css";

const MOST_FOUND = 8;

export interface OperandFieldProps {
  readonly label: string;
  readonly picks: readonly string[];
  readonly onChange: (picks: readonly string[]) => void;
}

/** One operand: its entries, which can be taken out, and a search of the dictionary for more. */
export function OperandField({ label, picks, onChange }: OperandFieldProps) {
  const text = useText();
  const locale = useLocale();
  const [words, setWords] = useState("");
  const found = findPicks(words, locale).filter(({ id }) => !picks.includes(id));
  const nothing = words.trim() !== "" && found.length === 0;
  return (
    <fieldset className={styles.operand}>
      <legend>{label}</legend>
      <ul className={styles.picks}>
        {picks.map((id) => (
          <li key={id}>
            {pickName(id, locale)}
            <button
              type="button"
              aria-label={text("metrics.drop", { name: pickName(id, locale) })}
              onClick={() => onChange(picks.filter((one) => one !== id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <label>
        {text("metrics.find")}
        <input
          value={words}
          placeholder={text("metrics.findHint")}
          disabled={picks.length >= MOST_PICKS}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <ul className={styles.found} aria-live="polite">
        {found.slice(0, MOST_FOUND).map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onChange([...picks, id]);
                setWords("");
              }}
            >
              {name} <small>{id}</small>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST_FOUND ? <p className={styles.quiet}>{text("metrics.more", { count: found.length - MOST_FOUND })}</p> : null}
      {nothing ? <p className={styles.quiet}>{text("metrics.nothingFound")}</p> : null}
    </fieldset>
  );
}
