"use client";

import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import type { Diagnosis, Explanation } from "@/domain/checks/diagnosis/explanation";
import styles from "./finding-panel.module.css";

const MOST_SHOWN = 5;

interface CauseListProps {
  readonly diagnosis: Diagnosis;
  readonly mayCorrect: boolean;
  readonly onAdopt: (explanation: Explanation) => void;
}

/** What may have gone wrong: the one cause where there is but one, else the likeliest candidates to choose from. */
export function CauseList({ diagnosis, mayCorrect, onAdopt }: CauseListProps) {
  const text = useText();
  const locale = useLocale();
  const { suggestion, explanations } = diagnosis;
  if (suggestion) {
    return (
      <>
        <dt>{text("finding.cause")}</dt>
        <dd>{suggestion.sentence[locale]}</dd>
        <dt>{text("finding.after")}</dt>
        <dd>{text("finding.afterText", { n: suggestion.mends.length, cells: suggestion.changes.length })}</dd>
      </>
    );
  }
  if (explanations.length === 0) return null;
  return (
    <>
      <dt>{text("finding.causes")}</dt>
      <dd>
        <ol className={styles.causes}>
          {explanations.slice(0, MOST_SHOWN).map((explanation) => (
            <li key={explanation.sentence.zh}>
              <span>{explanation.sentence[locale]}</span>
              {mayCorrect ? (
                <Button small tone="quiet" onClick={() => onAdopt(explanation)}>
                  {text("finding.adoptThis")}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      </dd>
    </>
  );
}
