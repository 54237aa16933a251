import type { CellId } from "@/domain/form/edition";
import type { FileRefusalCode } from "@/domain/refusals/refusal-catalogue";

/** A file made to do harm, and what must become of it. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** The codes of the refusals that are right for it; "read" where it is a report after all. */
  readonly expected: readonly (FileRefusalCode | "read")[];
  /** For what is read: cells and their values (null: told as missing, never guessed). */
  readonly cells?: Readonly<Partial<Record<CellId, number | null>>>;
  /** A phrase that must stand nowhere in what was read. */
  readonly never?: string;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
/** The unit so many times, each with a number of its own for `#`: what repeats itself exactly is already refused by its ratio. */
export const varied = (unit: string, count: number): string =>
  Array.from({ length: count }, (_, i) => unit.replace("#", ((i * 2_654_435_761) >>> 0).toString(36))).join("");
export const MEGA = 1024 * 1024;
