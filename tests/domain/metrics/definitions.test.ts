import { describe, expect, it } from "vitest";
import { metrics } from "@/domain/metrics/catalogue";
import { recordedDefinitions } from "@/tests/support/recorded-definitions";

describe("metric definitions", () => {
  it("are those recorded: another formula or unit comes with another version", () => {
    const stated = metrics.map(({ id, version, unit, formula }) => [id, version, unit, formula]);
    const byId = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(stated.sort(byId)).toEqual([...recordedDefinitions].sort(byId));
  });

  it("include every metric the office asks for", () => {
    expect(new Set(metrics.map(({ id }) => id))).toEqual(new Set(recordedDefinitions.map(([id]) => id)));
    expect(recordedDefinitions).toHaveLength(85);
  });
});
