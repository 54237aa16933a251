import { expect, it } from "vitest";
import { Latencies } from "./latencies";
import { scheduleRush } from "./schedule";

it("brings the agencies of a deadline hour as stated: in order, four in ten in the last tenth, thirty at one instant", () => {
  const times = scheduleRush({ agencies: 1500, late: 0.4, together: 30 });
  expect(times).toHaveLength(1500);
  expect([...times].sort((a, b) => a - b)).toEqual(times);
  expect(times.filter((time) => time >= 0.9)).toHaveLength(600);
  expect(times.filter((time) => time === 0.95)).toHaveLength(30);
  expect(times.every((time) => time >= 0 && time < 1)).toBe(true);
});

it("tells the latency that a share of the calls does not exceed, and what failed", async () => {
  const latencies = new Latencies();
  for (let call = 0; call < 20; call += 1) await latencies.time("quick", async () => undefined);
  await expect(latencies.time("broken", () => Promise.reject(new Error("no answer")))).rejects.toThrow("no answer");
  expect(latencies.quantile("quick", 0.5)).toBeLessThanOrEqual(latencies.quantile("quick", 1) ?? Number.NaN);
  expect(latencies.quantile("unknown", 0.5)).toBeNull();
  expect([...latencies.failures]).toEqual([["broken: no answer", 1]]);
});
