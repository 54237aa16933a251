/** Why a year of a metric needs a word: bodies were reorganised (机构改革), the definition changed (口径调整), or else. */
export const metricNoteKinds = ["reorganisation", "definition", "other"] as const;
export type MetricNoteKind = (typeof metricNoteKinds)[number];
