"use client";

import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { useApi } from "@/components/api/api-provider";
import type { FormView } from "@/server/filing/form-view";
import { useStable } from "../report/use-stable";
import { changeForm, type FormAction, startForm, unsavedFields } from "./form-draft";

/** Typing pauses this long before it is saved. */
const PAUSE_MS = 900;
/** After a failed save the next attempt comes by itself. */
const AGAIN_MS = 15_000;

const sessionEnded = (error: unknown) => error instanceof TRPCClientError && error.data?.code === "UNAUTHORIZED";

/** A form's draft with autosave; every save names the fields it changes, so that two tabs never overwrite one another unseen. */
export function useFormDraft({ year, draft }: Pick<FormView, "year" | "draft">) {
  const api = useApi();
  const [form, dispatch] = useReducer(changeForm, draft, startForm);
  const latest = useRef(form);
  latest.current = form;
  const change = useCallback((action: FormAction) => {
    latest.current = changeForm(latest.current, action);
    dispatch(action);
  }, []);
  const send = useMutation(api.filing.save.mutationOptions({ retry: false })).mutateAsync;
  const underWay = useRef<Promise<boolean> | null>(null);

  const save = useCallback(async (): Promise<boolean> => {
    const sent = unsavedFields(latest.current);
    if (sent.length === 0) return true;
    if (latest.current.save.kind === "overtaken") return false;
    change({ kind: "saving" });
    try {
      const result = await send({ year, changes: sent });
      if (result.outcome === "saved") change({ kind: "saved", draft: result.draft, sent, at: Date.now() });
      else if (result.outcome === "overtaken") change({ kind: "overtaken", draft: result.draft, fields: result.fields });
      else change({ kind: "refused", message: result.message });
      return result.outcome === "saved";
    } catch (error) {
      change({ kind: sessionEnded(error) ? "signedOut" : "failed" });
      return false;
    }
  }, [year, send, change]);

  /** Saves what is unsaved now; true when nothing unsaved is left. */
  const saveNow = useCallback(async (): Promise<boolean> => {
    if (underWay.current) await underWay.current;
    underWay.current = save();
    const done = await underWay.current;
    underWay.current = null;
    return done && unsavedFields(latest.current).length === 0;
  }, [save]);

  const { content } = form;
  const state = form.save.kind;
  useEffect(() => {
    if ((state !== "waiting" && state !== "failed" && state !== "signedOut") || !content) return;
    const timer = setTimeout(() => void saveNow(), state === "waiting" ? PAUSE_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, content, saveNow]);

  const open = unsavedFields(form).length > 0;
  useEffect(() => {
    if (!open) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Older engines ask only where this is set.
      event.returnValue = true;
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [open]);

  const saveOnLeaving = useStable(saveNow);
  useEffect(() => () => void saveOnLeaving(), [saveOnLeaving]);

  return { form, change, saveNow, revision: () => latest.current.known.revision };
}
