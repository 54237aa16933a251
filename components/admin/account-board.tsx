"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useApi } from "../api/api-provider";
import { BoardSkeleton } from "./board-skeleton";
import type { AccountQuery } from "./prepare-accounts";

const AccountDesk = dynamic(() => import("./account-desk").then((desk) => desk.AccountDesk), { ssr: false, loading: BoardSkeleton });

/** The accounts; the list and the heavy parts of its table are fetched side by side. */
export function AccountBoard({ ownId, scopeId, start }: { ownId: number; scopeId: number; start: AccountQuery }) {
  const accounts = useQuery(useApi().accounts.list.queryOptions());
  const { data, isError, refetch } = accounts;
  return <AccountDesk accounts={data ?? null} failed={isError} onRetry={() => refetch()} ownId={ownId} scopeId={scopeId} start={start} />;
}
