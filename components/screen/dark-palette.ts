/** Colours of the big screen, for a dark room; each keeps a contrast of 4.5 with the ground where it carries words. */
export const dark = {
  ground: "#0E1A28",
  ink: "#EEF3F8",
  muted: "#A9B8C8",
  rule: "#33465A",
  axis: "#6B8095",
  grid: "#26384A",
  blue: "#8FC1F0",
  teal: "#5CC9B8",
  pink: "#E79BC4",
  orange: "#F5A878",
} as const;

/** The six outcomes on the dark ground. */
export const darkOutcomeColours: Readonly<Record<string, string>> = {
  granted: dark.blue,
  partlyGranted: "#5B8FC4",
  denied: dark.pink,
  unavailable: dark.teal,
  notProcessed: "#7D8FA1",
  other: "#4A5D70",
};

/** Four steps of a blue behind printed values, from the ground up. */
export const shades = ["transparent", "#17304A", "#1C3E60", "#215080", "#2A659F"] as const;
