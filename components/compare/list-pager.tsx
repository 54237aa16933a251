"use client";

import type { ContributorSort } from "@/server/statistics/statistics-view";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import styles from "./provenance.module.css";

export interface ListPagerProps {
  readonly page: number;
  readonly pages: number;
  readonly sort: ContributorSort;
  readonly onList: (listed: { readonly page: number; readonly sort: ContributorSort }) => void;
}

const sorts: readonly ContributorSort[] = ["value", "name", "tree"];

/** The order and the page of the bodies in a sum. */
export function ListPager({ page, pages, sort, onList }: ListPagerProps) {
  const text = useText();
  return (
    <div className={styles.pager}>
      <label>
        {text("rollup.cell.sort")}{" "}
        <select value={sort} onChange={(event) => onList({ page: 1, sort: sorts.find((one) => one === event.target.value) ?? "value" })}>
          {sorts.map((one) => (
            <option key={one} value={one}>
              {text(`rollup.cell.sort.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {pages > 1 ? (
        <span>
          <Button small disabled={page <= 1} onClick={() => onList({ page: page - 1, sort })}>
            {text("rollup.cell.previous")}
          </Button>{" "}
          <span aria-live="polite">{text("rollup.cell.page", { page, pages })}</span>{" "}
          <Button small disabled={page >= pages} onClick={() => onList({ page: page + 1, sort })}>
            {text("rollup.cell.next")}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
