"use client";

import { useState } from "react";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import styles from "./review-panel.module.css";
import { useSavedPhrases } from "./use-saved-phrases";

/** Saved phrases: one click appends one to the reason; the list can be mended in place. */
export function PhraseBar({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useText();
  const { phrases, add, remove } = useSavedPhrases();
  const [managing, setManaging] = useState(false);
  const own = text.trim();
  return (
    <fieldset className={styles.phrases}>
      <legend className={styles.hidden}>{t("review.phrases")}</legend>
      {phrases.map((phrase) =>
        managing ? (
          <Button key={phrase} small aria-label={t("review.dropPhrase", { phrase })} onClick={() => remove(phrase)}>
            {phrase} ×
          </Button>
        ) : (
          <Button key={phrase} small onClick={() => onText(text + phrase)}>
            {phrase}
          </Button>
        ),
      )}
      {own !== "" && !phrases.includes(own) ? (
        <Button tone="quiet" small onClick={() => add(own)}>
          {t("review.savePhrase")}
        </Button>
      ) : null}
      <Button tone="quiet" small aria-pressed={managing} onClick={() => setManaging(!managing)}>
        {t(managing ? "review.manageDone" : "review.managePhrases")}
      </Button>
    </fieldset>
  );
}
