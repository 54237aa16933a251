"use client";

import { useState } from "react";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import styles from "./review-panel.module.css";
import { useSavedPhrases } from "./use-saved-phrases";

const LONGEST = 200;

/** Saved phrases: one click appends one to the reason; the list, one's own and the office's, can be mended in place. */
export function PhraseBar({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useText();
  const { phrases, save, drop } = useSavedPhrases();
  const [managing, setManaging] = useState(false);
  const own = text.trim();
  const fresh = own.length >= 2 && own.length <= LONGEST && !phrases.some((phrase) => phrase.text === own);
  return (
    <fieldset className={styles.phrases}>
      <legend className={styles.hidden}>{t("review.phrases")}</legend>
      {phrases.map((phrase) =>
        managing ? (
          <Button
            key={phrase.id}
            small
            disabled={phrase.id < 0}
            aria-label={t("review.dropPhrase", { phrase: phrase.text })}
            onClick={() => drop(phrase.id)}
          >
            {phrase.shared ? `${t("review.sharedPhrase")}：` : ""}
            {phrase.text} ×
          </Button>
        ) : (
          <Button key={phrase.id} small onClick={() => onText(text + phrase.text)}>
            {phrase.text}
          </Button>
        ),
      )}
      {fresh ? (
        <>
          <Button tone="quiet" small onClick={() => save(own, false)}>
            {t("review.savePhrase")}
          </Button>
          <Button tone="quiet" small onClick={() => save(own, true)}>
            {t("review.sharePhrase")}
          </Button>
        </>
      ) : null}
      <Button tone="quiet" small aria-pressed={managing} onClick={() => setManaging(!managing)}>
        {t(managing ? "review.manageDone" : "review.managePhrases")}
      </Button>
    </fieldset>
  );
}
