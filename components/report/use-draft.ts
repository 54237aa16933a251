"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useApi } from "@/components/api/api-provider";
import type { ReportView } from "@/server/reports/report-view";
import { changeDraft, type Draft, type DraftAction, startDraft, unsavedChanges } from "./draft";

/** Typing pauses this long before it is saved, so that a row typed in one go is one version. */
const PAUSE_MS = 900;

export interface DraftControl {
  readonly draft: Draft;
  readonly change: (action: DraftAction) => void;
  /** Saves what is unsaved now; true when nothing unsaved is left. */
  readonly saveNow: () => Promise<boolean>;
  /** Takes the server's newest state and lays the unsaved changes on top. */
  readonly reload: () => Promise<void>;
}

/** A report's draft with autosave: changes go to the server after a pause, with the revision they are based on. */
export function useDraft(report: ReportView): DraftControl {
  const api = useApi();
  const queries = useQueryClient();
  const [draft, change] = useReducer(changeDraft, report, startDraft);
  const latest = useRef(draft);
  latest.current = draft;
  const correct = useMutation(api.reports.correct.mutationOptions({ retry: false }));
  const send = correct.mutateAsync;
  const underWay = useRef<Promise<boolean> | null>(null);
  const reportId = report.summary.id;

  const save = useCallback(async (): Promise<boolean> => {
    const sent = unsavedChanges(latest.current);
    if (sent.length === 0) return true;
    const { revision, versionNumber, findings } = latest.current;
    change({ kind: "saving" });
    try {
      const result = await send({ reportId, revision, changes: sent });
      const at = Date.now();
      if (result.outcome === "corrected") change({ kind: "saved", sent, at, ...result });
      else if (result.outcome === "refused" && result.code === "nothingChanged")
        change({ kind: "saved", sent, at, revision, versionNumber, findings });
      else change({ kind: result.outcome, message: result.message });
      return result.outcome === "corrected" || (result.outcome === "refused" && result.code === "nothingChanged");
    } catch {
      change({ kind: "failed" });
      return false;
    }
  }, [reportId, send]);

  const saveNow = useCallback(async (): Promise<boolean> => {
    if (underWay.current) await underWay.current;
    underWay.current = save();
    const done = await underWay.current;
    underWay.current = null;
    return done;
  }, [save]);

  const reload = useCallback(async () => {
    const options = api.reports.get.queryOptions({ reportId });
    const fresh = await queries.fetchQuery({ ...options, staleTime: 0 });
    change({ kind: "reloaded", report: fresh });
  }, [api, queries, reportId]);

  const waiting = draft.save.kind === "waiting";
  const { unsaved, edits } = draft;
  useEffect(() => {
    if (!waiting || unsaved.length === 0 || !edits) return;
    const timer = setTimeout(() => void saveNow(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waiting, unsaved, edits, saveNow]);

  useEffect(() => {
    if (unsaved.length === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);

  return { draft, change, saveNow, reload };
}
