"use client";

import { type ReactNode, useState } from "react";
import { useText } from "@/components/messages/text-provider";
import type { Pin } from "@/components/review/pins";
import { countSections } from "./desk-model";
import { DeskTable, GridNewsLine } from "./desk-table";
import { ProofText } from "./proof/proof-text";
import styles from "./report-desk.module.css";
import { SectionTabs } from "./section-tabs";
import type { Desk } from "./use-desk";

interface TablesProps {
  readonly desk: Desk;
  readonly pins: readonly Pin[];
  readonly reviewing: boolean;
  readonly children: ReactNode;
}

/** The six sections: the statutory table of the one in view, or what was read from its text. */
export function DeskTables({ desk, pins, reviewing, children }: TablesProps) {
  const text = useText();
  const [roomy, setRoomy] = useState(false);
  const [lastYear, setLastYear] = useState(false);
  const { draft, section } = desk;
  return (
    <section className={styles.right} aria-label={text("desk.tables")}>
      <div className={styles.tabRow}>
        <SectionTabs current={section} counts={countSections(desk.live.findings)} onTab={desk.setSection} />
        <span className={styles.keys}>
          {desk.computed.size > 0 && !desk.locked ? (
            <button type="button" className={styles.link} onClick={() => desk.setSheet("computed")}>
              {text("desk.computed", { n: desk.computed.size })}
            </button>
          ) : null}
          <Switch on={lastYear} onSwitch={setLastYear}>
            {text("desk.withLastYear")}
          </Switch>
          <Switch on={roomy} onSwitch={setRoomy}>
            {text("desk.roomy")}
          </Switch>
          {reviewing ? null : (
            <button type="button" className={styles.link} title={text("keys.title")} onClick={() => desk.setSheet("help")}>
              {text("desk.keys")} <kbd>?</kbd>
            </button>
          )}
          {children}
        </span>
      </div>
      <GridNewsLine desk={desk} />
      <div className={styles.gridPane} id="desk-panel" role="tabpanel" aria-labelledby={`tab-${section}`}>
        {desk.table ? (
          <DeskTable desk={desk} pins={pins} look={{ reviewing, roomy, lastYear }} />
        ) : (
          <ProofText
            report={draft.report}
            section={section}
            facts={desk.live.facts}
            hit={desk.lit.hit}
            onPlace={desk.showPlace}
            onSelect={desk.select}
          />
        )}
      </div>
    </section>
  );
}

function Switch({ on, onSwitch, children }: { on: boolean; onSwitch: (on: boolean) => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.switch} aria-pressed={on} onClick={() => onSwitch(!on)}>
      {children}
    </button>
  );
}
