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
  | { readonly kind: "approved" | "passed" | "handedBack" | "reopened" }
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
    setOutcome(done.kind === "approved" && result.state === "passed" ? { kind: "passed" } : done);
    void queries.invalidateQueries();
    router.refresh();
  };
  const approval = useMutation(api.reviews.approve.mutationOptions());
  const returning = useMutation(api.reviews.sendBack.mutationOptions());
  const reopening = useMutation(api.reviews.reopen.mutationOptions());
  const subject = { reportId: report.summary.id, versionId: report.version.id };
  const onError = () => setOutcome({ kind: "failed" });
  const returnTo = (to: "agency" | "lower", reasons: readonly DraftReason[]) => {
    const done: Outcome = to === "lower" ? { kind: "handedBack" } : { kind: "returned", reasons: reasons.length };
    returning.mutate({ ...subject, to, reasons: toSend(reasons) }, { onSuccess: (result) => settle(result, done), onError });
  };
  return {
    outcome,
    busy: approval.isPending || returning.isPending || reopening.isPending,
    approve: () => approval.mutate(subject, { onSuccess: (result) => settle(result, { kind: "approved" }), onError }),
    sendBack: (reasons: readonly DraftReason[]) => returnTo("agency", reasons),
    handBack: (reasons: readonly DraftReason[]) => returnTo("lower", reasons),
    reopen: (reasons: readonly DraftReason[]) =>
      reopening.mutate({ ...subject, reasons: toSend(reasons) }, { onSuccess: (result) => settle(result, { kind: "reopened" }), onError }),
  };
}

/** The reasons as they are sent; the words of a passage are read again from the stored text. */
function toSend(reasons: readonly DraftReason[]) {
  return reasons.map(({ cell, passage, text }) => ({
    cell,
    passage: passage ? { block: passage.block, start: passage.start, end: passage.end } : null,
    text: text.trim(),
  }));
}
