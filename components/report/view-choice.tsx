"use client";

import { useText } from "@/components/messages/text-provider";
import styles from "./view-choice.module.css";

/** Whether a PDF is looked at as its pages or as the text taken from it. */
export function ViewChoice({ asPages, onChoose }: { asPages: boolean; onChoose: (asPages: boolean) => void }) {
  const text = useText();
  return (
    <fieldset aria-label={text("pdf.view")} className={styles.choice}>
      <button type="button" aria-pressed={asPages} onClick={() => onChoose(true)}>
        {text("pdf.pages")}
      </button>
      <button type="button" aria-pressed={!asPages} onClick={() => onChoose(false)}>
        {text("pdf.text")}
      </button>
    </fieldset>
  );
}
