"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Metric } from "@/domain/metrics/metric";
import { resolveMetric } from "@/domain/metrics/resolve-metric";
import { useApi } from "../api/api-provider";
import type { NumberKey } from "../leader/provenance-address";
import { useLocale, useText } from "../messages/text-provider";
import { Drawer } from "../ui/drawer";
import { Notice } from "../ui/notice";
import type { ListPagerProps } from "./list-pager";
import styles from "./provenance.module.css";
import { ProvenanceContent } from "./provenance-content";
import type { SourceView } from "./source-view";

interface DrawerProps<Key> {
  readonly sourceKey: Key;
  readonly onClose: () => void;
}

/** Where a body's number comes from: formula, original words, file, version, people; of a sum the bodies it adds. */
export function ProvenanceDrawer({ sourceKey, onClose }: DrawerProps<NumberKey>) {
  const [listed, setListed] = useState<Parameters<ListPagerProps["onList"]>[0]>();
  const input = listed ? { ...sourceKey, listed } : sourceKey;
  const query = useQuery({ ...useApi().statistics.provenance.queryOptions(input), placeholderData: keepPreviousData });
  return (
    <SourceDrawer metricId={sourceKey.metric} year={sourceKey.year} view={query.data} failed={query.isError} onClose={onClose}>
      {(view, metric) => <ProvenanceContent view={view} metric={metric} onList={setListed} />}
    </SourceDrawer>
  );
}

interface FrameProps {
  readonly metricId: string;
  readonly year: number;
  readonly view: SourceView | undefined;
  readonly failed: boolean;
  readonly onClose: () => void;
  readonly children: (view: SourceView, metric: Metric) => ReactNode;
}

/** The drawer around a source: its title at once, what it says when it is there, or why it is not. */
export function SourceDrawer({ metricId, year, view, failed, onClose, children }: FrameProps) {
  const text = useText();
  const locale = useLocale();
  const metric = resolveMetric(metricId, () => view?.own ?? null);
  return (
    <Drawer title={text("source.title", { metric: metric?.name[locale] ?? metricId, year: String(year) })} onClose={onClose}>
      {view && metric ? children(view, metric) : null}
      {!view && !failed ? <div className={styles.waiting} role="status" aria-label={text("ui.loading")} /> : null}
      {failed || (view && !metric) ? (
        <Notice tone="bad" title={text("source.failed")}>
          {text("source.failed.text")}
        </Notice>
      ) : null}
    </Drawer>
  );
}
