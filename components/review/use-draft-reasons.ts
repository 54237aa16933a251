"use client";

import { useEffect, useState } from "react";
import { type DraftReason, parseReasons } from "./draft-reasons";

/** The storage of the browser, or null where it is switched off. */
function localStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The reasons being written for one version, kept on this computer until the decision. */
export function useDraftReasons(reportId: number, versionId: number) {
  const key = `review-draft-${reportId}-${versionId}`;
  const [kept, setKept] = useState<{ readonly key: string; readonly reasons: readonly DraftReason[] }>({ key: "", reasons: [] });
  useEffect(() => setKept({ key, reasons: parseReasons(localStore()?.getItem(key) ?? null) }), [key]);
  const reasons = kept.key === key ? kept.reasons : [];
  const setReasons = (next: readonly DraftReason[]) => {
    setKept({ key, reasons: next });
    if (next.length > 0) localStore()?.setItem(key, JSON.stringify(next));
    else localStore()?.removeItem(key);
  };
  return { reasons, setReasons };
}
