"use client";

import { useCallback, useReducer, useRef } from "react";
import { newKey } from "@/components/report/new-key";
import { type UploadOutcome, uploadFile } from "./upload-file";

/** One file of this visit. `share` is the part sent; 1 means it is being read. */
export interface Upload {
  readonly key: string;
  readonly file: File;
  readonly year: number;
  readonly share: number;
  readonly outcome: UploadOutcome | null;
}

type Action =
  | { readonly kind: "added"; readonly uploads: readonly Upload[] }
  | { readonly kind: "changed"; readonly key: string; readonly change: Partial<Pick<Upload, "share" | "outcome">> };

function reduce(uploads: readonly Upload[], action: Action): readonly Upload[] {
  if (action.kind === "added") return [...action.uploads, ...uploads];
  return uploads.map((upload) => (upload.key === action.key ? { ...upload, ...action.change } : upload));
}

/** Uploads one after the other, each with its own key, which a retry keeps. */
export function useUploads(onSettled: (batch: readonly UploadOutcome[]) => void) {
  const [uploads, dispatch] = useReducer(reduce, []);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const send = useCallback((upload: Upload): Promise<UploadOutcome> => {
    const change = (change: Partial<Upload>) => dispatch({ kind: "changed", key: upload.key, change });
    const run = async () => {
      change({ share: 0, outcome: null });
      const outcome = await uploadFile(upload, (share) => change({ share }));
      change({ outcome });
      return outcome;
    };
    const result = line.current.then(run);
    line.current = result;
    return result;
  }, []);

  const add = async (files: readonly File[], year: number) => {
    const added = files.map((file): Upload => ({ key: newKey(), file, year, share: 0, outcome: null }));
    dispatch({ kind: "added", uploads: added });
    onSettled(await Promise.all(added.map(send)));
  };
  const retry = async (upload: Upload) => onSettled([await send(upload)]);
  return { uploads, add, retry };
}
