"use client";

import { MutationCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpLink, isNonJsonSerializable, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import type { Bilingual } from "@/domain/checks/finding";
import type { AppRouter } from "@/server/api/router";
import { FaultNotice } from "./fault-notice";
import { readFault } from "./read-fault";

const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

/** The procedures as react-query options: `useQuery(useApi().reports.get.queryOptions(…))`. */
export const useApi = useTRPC;

const createClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => isNonJsonSerializable(op.input),
        true: httpLink({ url: "/api/trpc" }),
        false: httpBatchLink({ url: "/api/trpc" }),
      }),
    ],
  });

/** On an intranet the browser's own idea of being online is often wrong, so every call is tried and fails by itself. */
const createQueryClient = (onFailure: (error: unknown) => void) =>
  new QueryClient({
    mutationCache: new MutationCache({ onError: onFailure }),
    defaultOptions: { queries: { staleTime: 30_000, retry: 1, networkMode: "always" }, mutations: { networkMode: "always" } },
  });

/** Gives client components the tRPC client and the query cache. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [fault, setFault] = useState<Bilingual | null>(null);
  const [queryClient] = useState(() => createQueryClient((error) => setFault(readFault(error))));
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {fault ? <FaultNotice sentence={fault} onClose={() => setFault(null)} /> : null}
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
