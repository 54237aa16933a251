import type { Database } from "@/db/client";
import type { Role } from "@/domain/access/access";

/** The signed-in account, re-read from the database at each call. */
export interface Viewer {
  readonly accountId: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly bodyId: number;
  readonly bodyName: string;
  /** Materialised path of the account's body; its scope is this body or the subtree below it. */
  readonly bodyPath: string;
  /** Why the password has to be changed before anything else; nothing else is allowed until then. */
  readonly passwordDue?: "initial" | "expired" | null;
  /** Days until the password expires, once the bearer is to be warned. */
  readonly passwordDaysLeft?: number | null;
}

/** What every verb needs: where data lies, what time it is, and who asks. */
export interface Context {
  readonly db: Database;
  /** Folder of the database and of the original files. */
  readonly dataDir: string;
  /** The product's clock, milliseconds since 1970; the demo runs on a shifted one. */
  readonly now: () => number;
  readonly viewer: Viewer | null;
}

/** The context of a verb that needs a signed-in account. */
export interface SignedInContext extends Context {
  readonly viewer: Viewer;
}
