"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";

/** The reviewer's phrases and those the office shares; four common ones as long as none is kept. */
export function useSavedPhrases() {
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const kept = useQuery(api.reviews.phrases.queryOptions());
  const taken = { onSuccess: (phrases: typeof kept.data) => queries.setQueryData(api.reviews.phrases.queryKey(), phrases) };
  const save = useMutation(api.reviews.savePhrase.mutationOptions(taken));
  const drop = useMutation(api.reviews.dropPhrase.mutationOptions(taken));
  const common = (["original", "change", "ledger", "blank"] as const).map((name, at) => ({
    ...{ id: -1 - at, text: t(`review.phrase.${name}`), shared: false },
  }));
  return {
    phrases: kept.data && kept.data.length > 0 ? kept.data : common,
    save: (text: string, shared: boolean) => save.mutate({ text, shared }),
    drop: (id: number) => (id > 0 ? drop.mutate({ id }) : undefined),
  };
}
