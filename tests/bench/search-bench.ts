import { findAnything } from "@/server/search/find-anything";
import { fillProvince } from "../support/fill-province";
import { openTestOffice } from "../support/test-context";
import type { Bench, BenchRow } from "./bench-row";

const ROUNDS = 21;
const GOAL = 10;

/** What Ctrl+K asks the server among 7,000 bodies: initials, Chinese words, several words, nothing found. */
export const bench: Bench = async () => {
  const office = await openTestOffice();
  try {
    const { accountId } = office.viewers.clerk;
    fillProvince(office.db, { rootId: office.bodies.province.id, accountId, bodies: 7000, years: [2024], at: office.clock.now });
    return ["sld", "第69", "太原 教育", "zzz"].map((words): BenchRow => {
      const times = Array.from({ length: ROUNDS }, () => {
        const start = performance.now();
        findAnything(office.as("leader"), { words });
        return performance.now() - start;
      }).sort((a, b) => a - b);
      const ours = times[Math.floor(ROUNDS / 2)] ?? Number.NaN;
      return {
        name: `search for ${words} among 7,000 bodies (ms)`,
        ours,
        reference: GOAL,
        ratio: ours / GOAL,
        goal: "< 10 ms",
        reached: ours < GOAL,
      };
    });
  } finally {
    office.close();
  }
};
