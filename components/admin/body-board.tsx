"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useApi } from "../api/api-provider";
import { BoardSkeleton } from "./board-skeleton";
import type { ExplorerStart } from "./explorer-start";

const BodyExplorer = dynamic(() => import("./body-explorer").then((explorer) => explorer.BodyExplorer), {
  ssr: false,
  loading: BoardSkeleton,
});

/** The tree of bodies; the list and the heavy parts of the tree are fetched side by side. */
export function BodyBoard({ start }: { start: ExplorerStart }) {
  const bodies = useQuery(useApi().bodies.list.queryOptions());
  return <BodyExplorer bodies={bodies.data ?? null} failed={bodies.isError} onRetry={() => bodies.refetch()} start={start} />;
}
