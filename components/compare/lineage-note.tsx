import Link from "next/link";
import type { LineageMark } from "@/server/statistics/statistics-view";
import type { Screen } from "../leader/screen";
import styles from "./compare.module.css";

interface LineageNoteProps {
  readonly marks: readonly LineageMark[];
  readonly nameOf: (bodyId: number) => string;
  readonly screen: Screen;
}

/** Marks bodies that carry on others since a year: what they did before stands under the names of their predecessors. */
export function LineageNote({ marks, nameOf, screen: { text } }: LineageNoteProps) {
  return marks.map(({ bodyId, fromYear, kind, predecessors }) => (
    <p key={`${bodyId}.${fromYear}.${kind}`} className={styles.missingNames}>
      {text(`register.lineage.${kind}`, { body: nameOf(bodyId), year: String(fromYear) })}
      {predecessors.map((one, at) => (
        <span key={one.bodyId}>
          {at > 0 ? "、" : null}
          <Link href={`/bodies/${one.bodyId}?year=${fromYear - 1}`} prefetch={false}>
            {one.name}
          </Link>
        </span>
      ))}
    </p>
  ));
}
