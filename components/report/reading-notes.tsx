"use client";

import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { cellLabel } from "@/domain/facts/cell-label";
import type { CellId } from "@/domain/form/edition";
import { problemTexts } from "@/domain/reading/problem-texts";
import type { ReadingProblem } from "@/domain/reading/reading";
import styles from "./finding-panel.module.css";

const tables = { disclosure: "section.s2", applications: "section.s3", disputes: "section.s4" } as const;

/** What a person should look at about the reading itself (待核): the row or table, what was done, and its place. */
export function ReadingNotes({ problems, onSelect }: { problems: readonly ReadingProblem[]; onSelect: (cell: CellId) => void }) {
  const text = useText();
  const locale = useLocale();
  if (problems.length === 0) return null;
  return (
    <details className={styles.notes} open={problems.length <= 2}>
      <summary>
        <Tag tone="warn">{text("state.doubtful")}</Tag> {text("notes.count", { n: problems.length })}
      </summary>
      <ul>
        {problems.map(({ code, table, source, cells: [cell] }) => (
          <li key={`${code} ${cell ?? table} ${JSON.stringify(source)}`}>
            <p>
              {cell ? `${cellLabel(cell)[locale]}: ` : table ? `${text(tables[table])}: ` : ""}
              {problemTexts[code][locale]}
            </p>
            {cell ? (
              <Button small onClick={() => onSelect(cell)}>
                {text("finding.locate")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
