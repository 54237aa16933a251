"use client";

import { useCallback, useReducer, useRef } from "react";
import { newKey } from "@/components/report/new-key";
import type { UploadProgress, UploadProposal } from "@/server/reports/report-view";
import { followProgress } from "./follow-progress";
import { type UploadOutcome, uploadArchive, uploadFile } from "./upload-file";
import { type Upload, uploadsAfter } from "./upload-list";

const zipName = /\.zip$/i;

/** Uploads one after the other, each with its own key, which a retry keeps; an archive shows its files as they are read. */
export function useUploads(onSettled: (batch: readonly UploadOutcome[]) => void) {
  const [uploads, dispatch] = useReducer(uploadsAfter, []);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const sendArchive = useCallback(async (upload: Upload): Promise<readonly UploadOutcome[]> => {
    const key = upload.member?.archiveKey ?? upload.key;
    const tellShare = (share: number) => dispatch({ kind: "changed", key: upload.key, change: { share } });
    const result = await uploadArchive({ ...upload, key, only: upload.member?.name }, tellShare);
    if (result.outcome === "unpacked") {
      dispatch({ kind: "unpacked", archive: upload, members: result.members });
      return result.members.flatMap((member) => member.result ?? []);
    }
    dispatch({ kind: "changed", key: upload.key, change: { outcome: result } });
    return [result];
  }, []);

  const sendFile = useCallback(
    async (upload: Upload): Promise<readonly UploadOutcome[]> => {
      const outcome = await uploadFile(upload, (share) => dispatch({ kind: "changed", key: upload.key, change: { share } }));
      if (outcome.outcome === "refused" && outcome.code === "archive") return sendArchive(upload);
      dispatch({ kind: "changed", key: upload.key, change: { outcome } });
      return [outcome];
    },
    [sendArchive],
  );

  const send = useCallback(
    (upload: Upload): Promise<readonly UploadOutcome[]> => {
      const { key, year, confirmed, part, member, file } = upload;
      dispatch({ kind: "changed", key, change: { share: 0, outcome: null, progress: null, year, confirmed, part } });
      const tell = (of: string, progress: UploadProgress) => {
        if (progress.state === "unpacking") dispatch({ kind: "unpacked", archive: upload, members: progress.members });
        else if (progress.state !== "unknown") dispatch({ kind: "changed", key: of, change: { progress } });
      };
      const run = async () => {
        const stop = followProgress(member?.archiveKey ?? key, tell);
        const isArchive = member !== null || zipName.test(file.name);
        const outcomes = await (isArchive ? sendArchive(upload) : sendFile(upload));
        stop();
        return outcomes;
      };
      const result = line.current.then(run);
      line.current = result;
      return result;
    },
    [sendArchive, sendFile],
  );

  const add = async (files: readonly File[], year: number) => {
    const batch = newKey();
    const together = files.length > 1 ? { batch } : {};
    const fresh = { ...together, year, member: null, confirmed: [], share: 0, progress: null, outcome: null };
    const added = files.map((file, index): Upload => ({ ...fresh, file, key: `${batch}-${index}` }));
    dispatch({ kind: "added", uploads: added });
    onSettled((await Promise.all(added.map(send))).flat());
  };
  const retry = async (upload: Upload) => {
    const outcomes = await send(upload);
    // One of several says nothing about the others: the visit goes on here.
    if (upload.batch === undefined && upload.member === null) onSettled(outcomes);
  };
  const confirm = (upload: Upload, { year, confirmed, part = upload.part }: UploadProposal) => retry({ ...upload, year, confirmed, part });
  return { uploads, add, retry, confirm };
}
