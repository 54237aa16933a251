/** The slides of the big screen in their order. */
export const slides = ["whole", "places", "limits", "coverage"] as const;
export type Slide = (typeof slides)[number];

/** Seconds a slide stands. */
export const SLIDE_SECONDS = 15;

/** Where the rotation stands. */
export interface Rotation {
  readonly at: number;
  readonly left: number;
  readonly paused: boolean;
}

export type RotationEvent = "tick" | "toggle" | "next" | "before";

const stepTo = (at: number): number => (at + slides.length) % slides.length;

/** One second, or a key: a step by hand starts the slide's time anew and leaves the pause as it is. */
export function turn(rotation: Rotation, event: RotationEvent): Rotation {
  const { at, left, paused } = rotation;
  if (event === "toggle") return { at, left: SLIDE_SECONDS, paused: !paused };
  if (event !== "tick") return { at: stepTo(at + (event === "next" ? 1 : -1)), left: SLIDE_SECONDS, paused };
  if (paused) return rotation;
  return left > 1 ? { ...rotation, left: left - 1 } : { at: stepTo(at + 1), left: SLIDE_SECONDS, paused };
}
