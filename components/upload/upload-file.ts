import type { UploadResult } from "@/server/reports/report-view";

export interface UploadRequest {
  readonly file: File;
  readonly year: number;
  /** Stays the same when the same upload is tried again. */
  readonly key: string;
}

/** What came of an upload: the server's answer, or why there was none. */
export type UploadOutcome =
  | UploadResult
  | { readonly outcome: "failed"; readonly reason: "network" | "tooLarge" | "signedOut" }
  | { readonly outcome: "failed"; readonly reason: "server"; readonly incident: string | null };

const UNAUTHORIZED = 401;
const TOO_LARGE = 413;
/** A minute after the last byte the reading must have ended; the server gives up much earlier. */
const PATIENCE_MS = 120_000;

/** Sends a file through the upload procedure and tells the share sent so far; never rejects. */
export function uploadFile({ file, year, key }: UploadRequest, onProgress: (share: number) => void): Promise<UploadOutcome> {
  const form = new FormData();
  form.set("file", file);
  form.set("year", String(year));
  form.set("idempotencyKey", key);
  return new Promise((resolve) => {
    // fetch cannot tell how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", "/api/trpc/reports.upload");
    request.timeout = PATIENCE_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onerror = () => resolve({ outcome: "failed", reason: "network" });
    request.ontimeout = () => resolve({ outcome: "failed", reason: "network" });
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.send(form);
  });
}

/** Reads the procedure's answer. Anything that is not one counts as a failure of the server. */
export function readAnswer(status: number, body: string): UploadOutcome {
  if (status === UNAUTHORIZED) return { outcome: "failed", reason: "signedOut" };
  if (status === TOO_LARGE) return { outcome: "failed", reason: "tooLarge" };
  try {
    const answer = JSON.parse(body) as { result?: { data?: UploadResult }; error?: { data?: { incident?: string | null } } };
    if (answer.result?.data) return answer.result.data;
    return { outcome: "failed", reason: "server", incident: answer.error?.data?.incident ?? null };
  } catch {
    return { outcome: "failed", reason: "server", incident: null };
  }
}
