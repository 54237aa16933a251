import type { MessageSet } from "./message-set";

/** Words of the filing screens. */
export const filingMessages = {} as const satisfies MessageSet;
