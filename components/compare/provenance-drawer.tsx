"use client";

import { useQuery } from "@tanstack/react-query";
import { metricById } from "@/domain/metrics/catalogue";
import { useApi } from "../api/api-provider";
import type { NumberKey } from "../leader/provenance-address";
import { useLocale, useText } from "../messages/text-provider";
import { Drawer } from "../ui/drawer";
import { Notice } from "../ui/notice";
import styles from "./provenance.module.css";
import { ProvenanceContent } from "./provenance-content";

/** Where a number comes from: formula, original words, file, version, people. */
export function ProvenanceDrawer({ numberKey, onClose }: { numberKey: NumberKey; onClose: () => void }) {
  const text = useText();
  const locale = useLocale();
  const query = useQuery(useApi().statistics.provenance.queryOptions(numberKey));
  const metric = metricById(numberKey.metric);
  return (
    <Drawer
      title={text("source.title", { metric: metric?.name[locale] ?? numberKey.metric, year: String(numberKey.year) })}
      onClose={onClose}
    >
      {query.data && metric ? <ProvenanceContent view={query.data} metric={metric} /> : null}
      {query.isPending ? <div className={styles.waiting} role="status" aria-label={text("ui.loading")} /> : null}
      {query.isError || !metric ? (
        <Notice tone="bad" title={text("source.failed")}>
          {text("source.failed.text")}
        </Notice>
      ) : null}
    </Drawer>
  );
}
