import { type Fault, isFault } from "@/domain/refusals/fault-sentences";
import type { ArchiveResult, Confirmation, UploadResult } from "@/server/reports/report-view";

export interface UploadRequest {
  readonly file: File;
  readonly year: number;
  /** Stays the same when the same upload is tried again. */
  readonly key: string;
  /** Begins the keys of files uploaded together. */
  readonly batch?: string | undefined;
  readonly confirmed: readonly Confirmation[];
  /** Of a file with several reports, which. */
  readonly part?: number | undefined;
  /** Of an archive, only this member: one that is tried again. */
  readonly only?: string | undefined;
}

/** Why there was no answer. */
export type Failure =
  | { readonly outcome: "failed"; readonly reason: "network" | "tooLarge" | "tooSlow" | "signedOut" | "busy" | Fault }
  | { readonly outcome: "failed"; readonly reason: "server"; readonly incident: string | null };

/** What came of an upload: the server's answer, or why there was none. */
export type UploadOutcome = UploadResult | Failure;

const UNAUTHORIZED = 401;
const TOO_SLOW = 408;
const TOO_LARGE = 413;
const BUSY = 503;
/** A file is answered within seconds of its turn, an archive file by file; longer silence means that the line is dead. */
const PATIENCE_MS = 600_000;

/** Sends a file through the upload procedure and tells the share sent so far; never rejects. */
export function uploadFile(upload: UploadRequest, onProgress: (share: number) => void): Promise<UploadOutcome> {
  return send<UploadResult>("reports.upload", upload, onProgress);
}

/** Sends a zip of reports; each of its files gets its own result. Never rejects. */
export function uploadArchive(upload: UploadRequest, onProgress: (share: number) => void): Promise<ArchiveResult | Failure> {
  return send<ArchiveResult>("reports.uploadArchive", upload, onProgress);
}

function formOf({ file, year, key, batch, confirmed, part, only }: UploadRequest): FormData {
  const form = new FormData();
  form.set("file", file);
  form.set("year", String(year));
  form.set("idempotencyKey", key);
  if (batch !== undefined) form.set("batch", batch);
  for (const one of confirmed) form.append("confirmed", one);
  if (part !== undefined) form.set("part", String(part));
  if (only !== undefined) form.set("only", only);
  return form;
}

function send<Result>(procedure: string, upload: UploadRequest, onProgress: (share: number) => void): Promise<Result | Failure> {
  return new Promise((resolve) => {
    // fetch cannot tell how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/trpc/${procedure}`);
    request.timeout = PATIENCE_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onerror = () => resolve({ outcome: "failed", reason: "network" });
    request.ontimeout = () => resolve({ outcome: "failed", reason: "network" });
    request.onload = () => resolve(readAnswer<Result>(request.status, request.responseText));
    request.send(formOf(upload));
  });
}

/** Reads the procedure's answer. Anything that is not one counts as a failure of the server. */
export function readAnswer<Result>(status: number, body: string): Result | Failure {
  if (status === UNAUTHORIZED) return { outcome: "failed", reason: "signedOut" };
  if (status === TOO_SLOW) return { outcome: "failed", reason: "tooSlow" };
  if (status === TOO_LARGE) return { outcome: "failed", reason: "tooLarge" };
  if (status === BUSY) return { outcome: "failed", reason: readFault(body) };
  try {
    const answer = JSON.parse(body) as { result?: { data?: Result }; error?: { data?: { incident?: string | null } } };
    if (answer.result?.data) return answer.result.data;
    return { outcome: "failed", reason: "server", incident: answer.error?.data?.incident ?? null };
  } catch {
    return { outcome: "failed", reason: "server", incident: null };
  }
}

/** Which fault of the server stood in the way; without a word of it, too many upload at once. */
function readFault(body: string): Fault | "busy" {
  const named = /"message":"(\w+)"/.exec(body)?.[1] ?? "busy";
  return isFault(named) ? named : "busy";
}
