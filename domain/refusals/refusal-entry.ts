import type { Bilingual } from "../checks/finding";

/**
 * What a person is told when something is not done: what happened, and the next step. `{name}` stands for what only the case
 * knows (a body, a year, a format).
 */
export interface RefusalEntry {
  readonly what: Bilingual;
  readonly next: Bilingual;
}

/** Entries by id: the code, or the code with a variant behind a dot (formatNotYet.picture) where one cause is told apart. */
export type RefusalSet = Readonly<Record<string, RefusalEntry>>;
