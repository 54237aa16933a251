"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { cellLabel } from "@/domain/facts/cell-label";
import { cellById } from "@/domain/form/editions";
import { useApi } from "../api/api-provider";
import type { ListPagerProps } from "../compare/list-pager";
import styles from "../compare/provenance.module.css";
import type { GroupKey } from "../leader/provenance-address";
import { useLocale, useText } from "../messages/text-provider";
import { Drawer } from "../ui/drawer";
import { Notice } from "../ui/notice";
import { CellContent } from "./cell-content";
import { parseRollUpScope } from "./roll-up-query";

type Listed = Parameters<ListPagerProps["onList"]>[0];

/** A cell of the roll-up on the page: who adds to it, who does not. */
export function CellDrawer({ sourceKey: { metric, year }, onClose }: { sourceKey: GroupKey; onClose: () => void }) {
  const text = useText();
  const locale = useLocale();
  const [listed, setListed] = useState<Listed>({ page: 1, sort: "value" });
  // The page always states its place; without one the server finds nothing.
  const scope = parseRollUpScope(Object.fromEntries(useSearchParams()), 1);
  const cell = cellById(metric.replace(/^cell:/, ""))?.id ?? null;
  const options = useApi().rollup.cell.queryOptions({ scope, year, cell: cell ?? "", ...listed });
  const query = useQuery({ ...options, enabled: cell !== null, placeholderData: keepPreviousData });
  return (
    <Drawer title={text("rollup.cell.title", { cell: cell ? cellLabel(cell)[locale] : metric, year: String(year) })} onClose={onClose}>
      {query.data ? <CellContent view={query.data} onList={setListed} /> : null}
      {query.isPending && cell ? <div className={styles.waiting} role="status" aria-label={text("ui.loading")} /> : null}
      {query.isError || !cell ? (
        <Notice tone="bad" title={text("source.failed")}>
          {text("source.failed.text")}
        </Notice>
      ) : null}
    </Drawer>
  );
}
