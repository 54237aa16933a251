import type { MessageSet } from "./message-set";

/** Words of the frame around every page. */
export const frameMessages = {
  "frame.product": { zh: "明账", en: "Mingzhang" },
  "frame.subtitle": { zh: "政府信息公开年报汇总与分析", en: "Disclosure reports: collected, checked, compared" },
} as const satisfies MessageSet;
