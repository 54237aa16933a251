import type { ArchiveMember } from "./report-view";

/** Archives being received just now, by ticket: their members with the results so far. */
export const archiveProgress = new Map<string, readonly ArchiveMember[]>();
