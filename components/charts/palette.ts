/** Series colours on white; never more than four categories, never colour alone. */
export const series = { blue: "#12436D", teal: "#28A197", plum: "#801650", orange: "#F46A25" } as const;

/** Tints of the blue for what is not in focus, and the greys of rules and context. */
export const quiet = {
  bar: "#7D9AB8",
  dot: "#8FA0B3",
  other: "#C3CBD5",
  rule: "#5F6B7A",
  axis: "#8A95A3",
  grid: "#E4E8ED",
  ink: "#1F2933",
} as const;

/** The six outcomes of an application: the blue family grants, plum denies, teal cannot provide, greys do not process. */
export const outcomeColours: Readonly<Record<string, string>> = {
  granted: series.blue,
  partlyGranted: "#4E7CA8",
  denied: series.plum,
  unavailable: series.teal,
  notProcessed: "#7A8694",
  other: quiet.other,
};

/** Outcomes on which white type keeps a contrast of 4.5. */
export const darkOutcomes: ReadonlySet<string> = new Set(["granted", "partlyGranted", "denied"]);
