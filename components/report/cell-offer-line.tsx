"use client";

import { useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { printValue } from "@/domain/facts/print-value";
import { candidatesOf, computedFormula } from "./cell-offers";
import styles from "./report-desk.module.css";
import type { Desk } from "./use-desk";

/** What a person may take for the selected cell by one key: candidates of a doubtful reading, or what arithmetic supplies. */
export function CellOfferLine({ desk }: { desk: Desk }) {
  const text = useText();
  const { selected, draft, live, locked } = desk;
  if (!selected || locked) return null;
  const candidates = draft.confirmed.has(selected) ? [] : candidatesOf(draft, live.facts, selected);
  const computed = desk.computed.get(selected);
  if (candidates.length === 0 && !computed) return null;
  return (
    <p className={styles.offers}>
      {candidates.map(({ value, from }, at) => (
        <Button key={value} small aria-keyshortcuts={`Alt+${at + 1}`} onClick={() => desk.takeOffer(selected, at)}>
          <kbd>Alt+{at + 1}</kbd> {printValue(value)} {text(`offer.${from}`)}
        </Button>
      ))}
      {computed ? (
        <>
          <span>{text("offer.computed", { formula: computedFormula(computed, live.facts) })}</span>
          <Button small tone="primary" aria-keyshortcuts="Alt+=" onClick={() => desk.takeOffer(selected, null)}>
            <kbd>Alt+=</kbd> {text("offer.take", { value: printValue(computed.value) })}
          </Button>
        </>
      ) : null}
    </p>
  );
}
