import type { ArchiveMember, Confirmation, UploadProgress } from "@/server/reports/report-view";
import type { UploadOutcome } from "./upload-file";

/** One file of this visit: chosen by itself, or found in an archive. `share` is the part sent; 1 means it has arrived. */
export interface Upload {
  readonly key: string;
  readonly batch?: string | undefined;
  readonly file: File;
  /** The archive's key and the path inside it, for a file found in one. */
  readonly member: { readonly archiveKey: string; readonly name: string; readonly size: number } | null;
  readonly year: number;
  readonly confirmed: readonly Confirmation[];
  /** Which report, of a file that holds several. */
  readonly part?: number | undefined;
  readonly share: number;
  readonly progress: UploadProgress | null;
  readonly outcome: UploadOutcome | null;
}

type Change = Partial<Pick<Upload, "share" | "outcome" | "progress" | "year" | "confirmed" | "part">>;

export type UploadAction =
  | { readonly kind: "added"; readonly uploads: readonly Upload[] }
  | { readonly kind: "changed"; readonly key: string; readonly change: Change }
  | { readonly kind: "unpacked"; readonly archive: Upload; readonly members: readonly ArchiveMember[] };

/** The list after an action; finished results stay. */
export function uploadsAfter(uploads: readonly Upload[], action: UploadAction): readonly Upload[] {
  if (action.kind === "added") return [...action.uploads, ...uploads];
  if (action.kind === "unpacked") return unpack(uploads, action.archive, action.members);
  return uploads.map((upload) => (upload.key === action.key ? { ...upload, ...action.change } : upload));
}

/** Puts an archive's files in its place; those that stand there already take their news. */
function unpack(uploads: readonly Upload[], archive: Upload, members: readonly ArchiveMember[]): readonly Upload[] {
  const archiveKey = archive.member?.archiveKey ?? archive.key;
  const known = new Map(uploads.map((upload) => [upload.key, upload]));
  const found = members.map(({ key, name, size, result }): Upload => {
    const before = known.get(key) ?? { ...archive, key, member: { archiveKey, name, size }, share: 1, progress: null };
    return { ...before, outcome: result };
  });
  const news = new Map(found.map((upload) => [upload.key, upload]));
  const fresh = found.filter(({ key }) => !known.has(key));
  return uploads.flatMap((upload) => (upload.key === archiveKey ? fresh : [news.get(upload.key) ?? upload]));
}

/** How many files were received, were not, and are on their way. */
export function countUploads(uploads: readonly Upload[]): { received: number; refused: number; open: number } {
  const received = uploads.filter(({ outcome }) => outcome?.outcome === "received").length;
  const open = uploads.filter(({ outcome }) => outcome === null).length;
  return { received, open, refused: uploads.length - received - open };
}

/** Files whose own print tells another year than the one chosen: they can be uploaded for it together. */
export function filesOfOtherYears(uploads: readonly Upload[]): readonly Upload[] {
  return uploads.filter(
    ({ outcome }) => outcome?.outcome === "refused" && outcome.code === "otherYear" && outcome.proposals?.[0] !== undefined,
  );
}
