import type { MessageSet } from "./message-set";

/** Words of the big screen. */
export const screenMessages = {
  "screen.title": { zh: "大屏", en: "Big screen" },
} as const satisfies MessageSet;
