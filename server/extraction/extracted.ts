import type { Document } from "@/domain/document/document";

/** A document with what only its file can tell. */
export interface Extracted {
  readonly document: Document;
  /** Pictures in the file: a report whose tables are pictures is refused, never read as empty. */
  readonly pictures: number;
}

/** Caps on what a report may hold; a real one has about 20,000 characters and 300 cells. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  archiveMembers: 2_000,
  archiveBytes: 256 * 1024 * 1024,
  documentBytes: 32 * 1024 * 1024,
  ratio: 250,
  ratioFromBytes: 1024 * 1024,
  blocks: 20_000,
  cells: 50_000,
  characters: 2_000_000,
  depth: 200,
} as const;
