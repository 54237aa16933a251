"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useApi } from "@/components/api/api-provider";
import type { Bilingual } from "@/domain/checks/finding";
import type { ReportView } from "@/server/reports/report-view";
import { changeDraft, type Draft, type DraftAction, startDraft, unsavedChanges } from "./draft";
import { differencesOf } from "./merge-draft";
import { useStable } from "./use-stable";

/** Typing pauses this long before it is saved, so that a row typed in one go is one version. */
const PAUSE_MS = 900;
/** After a failed save the next attempt comes by itself. */
const AGAIN_MS = 15_000;

const sessionEnded = (error: unknown) => error instanceof TRPCClientError && error.data?.code === "UNAUTHORIZED";

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
  const [draft, dispatch] = useReducer(changeDraft, report, startDraft);
  const latest = useRef(draft);
  latest.current = draft;
  // What was changed a moment ago counts at once, also for a save that follows in the same breath.
  const change = useCallback((action: DraftAction) => {
    latest.current = changeDraft(latest.current, action);
    dispatch(action);
  }, []);
  const correct = useMutation(api.reports.correct.mutationOptions({ retry: false }));
  const send = correct.mutateAsync;
  const underWay = useRef<Promise<boolean> | null>(null);
  const reportId = report.summary.id;

  const fetchFresh = useCallback(
    () => queries.fetchQuery({ ...api.reports.get.queryOptions({ reportId }), staleTime: 0 }),
    [api, queries, reportId],
  );

  /** Someone saved since: joined at once where both changed different cells, else a person decides. */
  const meet = useCallback(
    async (message: Bilingual) => {
      const fresh = await fetchFresh().catch(() => null);
      if (fresh && differencesOf(latest.current, fresh).length === 0) change({ kind: "reloaded", report: fresh });
      else change({ kind: "stale", message, fresh });
    },
    [fetchFresh, change],
  );

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
      else if (result.outcome === "stale") await meet(result.message);
      else change({ kind: "refused", message: result.message });
      return result.outcome === "corrected" || (result.outcome === "refused" && result.code === "nothingChanged");
    } catch (error) {
      change({ kind: sessionEnded(error) ? "signedOut" : "failed" });
      return false;
    }
  }, [reportId, send, meet, change]);

  const saveNow = useCallback(async (): Promise<boolean> => {
    if (underWay.current) await underWay.current;
    underWay.current = save();
    const done = await underWay.current;
    underWay.current = null;
    return done;
  }, [save]);

  const reload = useCallback(async () => {
    const fresh = await fetchFresh();
    const { save } = latest.current;
    if (save.kind === "stale" && differencesOf(latest.current, fresh).length > 0) change({ kind: "stale", message: save.message, fresh });
    else change({ kind: "reloaded", report: fresh });
  }, [fetchFresh, change]);

  const waiting = draft.save.kind === "waiting";
  const { unsaved, edits } = draft;
  useEffect(() => {
    if (!waiting || unsaved.length === 0 || !edits) return;
    const timer = setTimeout(() => void saveNow(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [waiting, unsaved, edits, saveNow]);

  const stuck = draft.save.kind === "failed" || draft.save.kind === "signedOut";
  useEffect(() => {
    if (!stuck) return;
    const again = () => void saveNow();
    const timer = setTimeout(again, AGAIN_MS);
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
    };
  }, [stuck, saveNow]);

  useEffect(() => {
    if (unsaved.length === 0) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Older engines ask only where this is set.
      event.returnValue = true;
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);

  // A way within the product does not ask; what is unsaved goes to the server then.
  const saveOnLeaving = useStable(saveNow);
  useEffect(() => () => void saveOnLeaving(), [saveOnLeaving]);

  return { draft, change, saveNow, reload };
}
