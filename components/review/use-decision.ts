"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Bilingual } from "@/domain/checks/finding";
import type { DecideResult, ReportView } from "@/server/reports/report-view";
import { useApi } from "../api/api-provider";
import type { DraftReason } from "./draft-reasons";

/** What came of a decision; `failed` means that no answer arrived and the state is unknown. */
export type Outcome =
  | { readonly kind: "approved" }
  | { readonly kind: "returned"; readonly reasons: number }
  | { readonly kind: "stale"; readonly message: Bilingual }
  | { readonly kind: "refused"; readonly message: Bilingual }
  | { readonly kind: "failed" };

/** Approves or sends back the version on screen, never a later one. */
export function useDecision(report: ReportView, onDecided: () => void) {
  const api = useApi();
  const router = useRouter();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const settle = (result: DecideResult, done: Outcome) => {
    if (result.outcome !== "decided") return setOutcome({ kind: result.outcome, message: result.message });
    onDecided();
    setOutcome(done);
    void queries.invalidateQueries();
    router.refresh();
  };
  const approval = useMutation(api.reviews.approve.mutationOptions());
  const returning = useMutation(api.reviews.sendBack.mutationOptions());
  const subject = { reportId: report.summary.id, versionId: report.version.id };
  const onError = () => setOutcome({ kind: "failed" });
  return {
    outcome,
    busy: approval.isPending || returning.isPending,
    approve: () => approval.mutate(subject, { onSuccess: (result) => settle(result, { kind: "approved" }), onError }),
    sendBack: (reasons: readonly DraftReason[]) =>
      returning.mutate(
        { ...subject, reasons: reasons.map(({ cell, text }) => ({ cell, text: text.trim() })) },
        { onSuccess: (result) => settle(result, { kind: "returned", reasons: reasons.length }), onError },
      ),
  };
}
