"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useApi } from "../api/api-provider";
import type { GroupKey } from "../leader/provenance-address";
import { useText } from "../messages/text-provider";
import type { ListPagerProps } from "./list-pager";
import { parseSelection } from "./parse-selection";
import { ProvenanceContent } from "./provenance-content";
import { SourceDrawer } from "./provenance-drawer";

/** Where the total of a comparison comes from: the bodies are those the page's own address selects. */
export function TotalDrawer({ sourceKey: { metric, year }, onClose }: { sourceKey: GroupKey; onClose: () => void }) {
  const text = useText();
  const address = Object.fromEntries(useSearchParams());
  const [listed, setListed] = useState<Parameters<ListPagerProps["onList"]>[0]>();
  const { group, under, level, kind, of, ids } = parseSelection(address);
  const peerYear = /^20\d\d$/.test(address.to ?? "") ? { peerYear: Number(address.to) } : {};
  const input = { metric, year, selection: { group, under, level, kind, of, ids: [...ids] }, ...peerYear, ...(listed ? { listed } : {}) };
  const query = useQuery({ ...useApi().statistics.totalProvenance.queryOptions(input), placeholderData: keepPreviousData });
  const whose = `${text(`compare.bodies.${group}`)} ${text("leader.total")}`;
  return (
    <SourceDrawer metricId={metric} year={year} view={query.data} failed={query.isError} onClose={onClose}>
      {(view, known) => <ProvenanceContent view={view} metric={known} onList={setListed} whose={whose} />}
    </SourceDrawer>
  );
}
