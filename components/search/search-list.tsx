import { useEffect, useRef } from "react";
import { useText } from "../messages/text-provider";
import type { SearchGroup, SearchResult } from "./prepare-results";
import styles from "./search.module.css";

interface ListProps {
  readonly id: string;
  readonly groups: readonly SearchGroup[];
  readonly chosen: SearchResult | null;
  readonly onGo: (result: SearchResult) => void;
}

/** What was found, in groups that each line names; the focus stays in the field, the chosen line is told by its id. */
export function SearchList({ id, groups, chosen, onGo }: ListProps) {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  const key = chosen?.key;
  useEffect(() => {
    if (key) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [key]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={text("search.title")} className={styles.list} tabIndex={-1}>
      {groups.map((group) => (
        <div key={group.id}>
          <p className={styles.group} aria-hidden="true">
            {text(`search.${group.id}`)}
          </p>
          {group.results.map((result) => (
            <button
              key={result.key}
              type="button"
              id={`${id}.${result.key}`}
              role="option"
              tabIndex={-1}
              aria-description={text(`search.${group.id}`)}
              aria-selected={result.key === key}
              className={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onGo(result)}
            >
              <span>{result.label}</span>
              {result.note === null ? null : <small>{result.note}</small>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
