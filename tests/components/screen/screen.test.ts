import { describe, expect, it } from "vitest";
import { placeLabels } from "@/components/screen/dark-outcomes";
import { type Rotation, SLIDE_SECONDS, slides, turn } from "@/components/screen/screen-slides";

const start: Rotation = { at: 0, left: SLIDE_SECONDS, paused: false };
const later = (seconds: number, from = start) => Array.from({ length: seconds }).reduce<Rotation>((now) => turn(now, "tick"), from);

describe("the big screen's rotation", () => {
  it("stands each slide for its seconds, then goes on and around", () => {
    expect(later(SLIDE_SECONDS - 1)).toEqual({ at: 0, left: 1, paused: false });
    expect(later(SLIDE_SECONDS)).toEqual({ at: 1, left: SLIDE_SECONDS, paused: false });
    expect(later(SLIDE_SECONDS * slides.length)).toEqual(start);
  });

  it("stands still while paused and starts the slide's time anew afterwards", () => {
    const paused = turn(later(5), "toggle");
    expect(later(100, paused)).toBe(paused);
    expect(turn(paused, "toggle")).toEqual({ at: 0, left: SLIDE_SECONDS, paused: false });
  });

  it("steps by hand both ways without ending the pause", () => {
    const paused = turn(start, "toggle");
    expect(turn(paused, "before")).toMatchObject({ at: slides.length - 1, paused: true });
    expect(turn(turn(paused, "before"), "next")).toMatchObject({ at: 0, paused: true });
  });
});

describe("labels beside thin parts", () => {
  it("keep their order, their distance and the height of the drawing", () => {
    const places = placeLabels([10, 12, 300, 535, 536, 539], 34, 540);
    for (const [at, place] of places.slice(1).entries()) expect(place - (places[at] ?? 0)).toBeGreaterThanOrEqual(34);
    expect(Math.max(...places)).toBeLessThanOrEqual(540);
    expect(placeLabels([100, 300], 34, 540)).toEqual([100, 300]);
  });
});
