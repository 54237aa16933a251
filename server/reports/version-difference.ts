import type { Reader } from "@/db/client";
import { findVersion, loadReading, type VersionRow } from "@/db/reports/load-version";
import { loadFacts, type VersionFacts } from "@/db/reports/version-facts";
import type { StoredReading } from "@/db/schema/stored";
import type { CellId } from "@/domain/form/edition";
import { type ChangedText, changedTexts, type PinnedContent } from "@/domain/report/reason";
import { found } from "../errors";

/** What a version holds, as far as it is compared with another one. */
export interface HeldContent {
  readonly version: VersionRow;
  readonly content: VersionFacts;
  readonly stored: StoredReading;
}

/** A version with its content; the reading of one at hand is not loaded twice. */
export function holdVersion(reader: Reader, versionId: number, held?: HeldContent): HeldContent {
  if (held && versionId === held.version.id) return held;
  const version = found(findVersion(reader, versionId));
  const content = found(loadFacts(reader, [versionId]).get(versionId));
  const stored = held && version.readingId === held.version.readingId ? held.stored : loadReading(reader, version.readingId);
  return { version, content, stored };
}

/** Tables are compared cell by cell, so only paragraphs are kept as text. */
export function pinnedContent({ content, stored }: HeldContent): PinnedContent {
  const blocks = stored.document.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
  return { values: content.facts.values, blocks };
}

/** What differs between two versions; values in the unit of the form, null is 未填. */
export interface Difference {
  readonly cells: readonly { readonly cell: CellId; readonly before: number | null; readonly now: number | null }[];
  readonly texts: readonly ChangedText[];
  /** The name of the earlier file; null where both were read from the same one. */
  readonly formerFile: string | null;
}

/** Cells with both values, paragraphs and the file that differ between two versions of a report. */
export function differenceBetween(then: HeldContent, now: HeldContent): Difference {
  const [before, after] = [then.content.facts.values, now.content.facts.values];
  const cells = [...new Set([...Object.keys(after), ...Object.keys(before)] as CellId[])].filter((cell) => after[cell] !== before[cell]);
  const sameFile = then.version.readingId === now.version.readingId;
  return {
    cells: cells.map((cell) => ({ cell, before: before[cell] ?? null, now: after[cell] ?? null })),
    texts: sameFile ? [] : changedTexts(pinnedContent(then).blocks, pinnedContent(now).blocks),
    formerFile: sameFile ? null : then.version.fileName,
  };
}
