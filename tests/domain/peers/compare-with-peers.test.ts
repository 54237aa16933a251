import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricById } from "@/domain/metrics/catalogue";
import { resultOf } from "@/domain/metrics/compute-metric";
import { compareWithPeers, FEWEST_PEERS, type PeerValue } from "@/domain/peers/compare-with-peers";
import { formatMedian } from "@/domain/peers/format-median";
import { deviationOf, medianOf } from "@/domain/peers/median";
import { type PeerMetric, peerMetrics } from "@/domain/peers/peer-metrics";

const denied = peerMetrics.find(({ metric }) => metric === "deniedRate") as PeerMetric;
const received = peerMetrics.find(({ metric }) => metric === "applicationsReceived") as PeerMetric;
const metricOf = (id: string) => metricById(id) as NonNullable<ReturnType<typeof metricById>>;

function ratio(numerator: number, denominator: number) {
  return resultOf(metricOf("deniedRate"), numerator, denominator);
}
const own = (numerator: number, denominator: number) => ({ bodyId: 1, own: ratio(numerator, denominator), volume: denominator });
const peer = (bodyId: number, numerator: number, denominator: number): PeerValue => ({
  bodyId,
  ...ratio(numerator, denominator),
  volume: denominator,
});
const group = (shares: readonly number[], denominator = 100) => shares.map((share, at) => peer(at + 2, share, denominator));
const usual = [6, 7, 8, 8, 9, 10, 10, 11, 12];

describe("a body beside its peers", () => {
  it("is unusual when it lies far from the median, above or below", () => {
    const high = compareWithPeers(denied, own(40, 100), group(usual));
    expect(high).toMatchObject({ median: 9, notJudged: null });
    expect(high.deviations).toBeGreaterThan(3.5);
    expect(compareWithPeers(denied, own(20, 100), group(usual.map((share) => share + 50))).deviations).toBeLessThan(-3.5);
  });

  it("is not unusual for a distance too small to matter, however narrow the group", () => {
    expect(compareWithPeers(denied, own(18, 100), group(Array.from({ length: 9 }, () => 9))).deviations).toBe(0);
  });

  it("is granted what chance does to its base", () => {
    const even = group(Array.from({ length: 9 }, () => 10));
    expect(compareWithPeers(denied, own(8, 32), even).deviations).toBeLessThan(3.5);
    expect(compareWithPeers(denied, own(75, 300), even).deviations).toBeGreaterThan(3.5);
  });

  it("is not judged without a value, on a small base, or beside few peers", () => {
    const none = {
      ...own(0, 100),
      own: { metric: "deniedRate", numerator: null, denominator: null, value: null, reason: "missingInput" as const },
    };
    expect(compareWithPeers(denied, none, group(usual)).notJudged).toBe("noValue");
    expect(compareWithPeers(denied, own(20, 29), group(usual)).notJudged).toBe("smallBase");
    expect(compareWithPeers(denied, own(40, 100), group(usual.slice(0, FEWEST_PEERS - 1)))).toMatchObject({
      notJudged: "fewPeers",
      deviations: null,
    });
  });

  it("is compared with bodies of a quarter to four times its volume, on bases large enough, and not with itself", () => {
    const peers = [peer(1, 5, 100), peer(2, 5, 24), peer(3, 5, 25), peer(4, 5, 30), peer(5, 5, 400), peer(6, 5, 401)];
    const { peers: counted } = compareWithPeers(denied, own(10, 100), peers);
    expect(counted.map(({ bodyId }) => bodyId).sort()).toEqual([4, 5]);
  });

  it("stands out by volume only when it is a multiple of the median", () => {
    const of = (value: number) => resultOf(metricOf("applicationsReceived"), value, null);
    const volumes = [30, 35, 40, 40, 45, 50, 55, 60, 0].map((value, at) => ({ bodyId: at + 2, ...of(value), volume: value }));
    const judge = (value: number) => compareWithPeers(received, { bodyId: 1, own: of(value), volume: value }, volumes);
    expect(judge(150).deviations).toBe(0);
    expect(judge(400).deviations).toBeGreaterThan(3.5);
    expect(judge(400).peers).toHaveLength(8);
  });

  it("never judges by chance of order: any order of peers gives the same result", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(group(usual), { minLength: usual.length }), (peers) => {
        expect(compareWithPeers(denied, own(40, 100), peers)).toEqual(compareWithPeers(denied, own(40, 100), group(usual)));
      }),
    );
  });
});

describe("median and deviation", () => {
  it("are those of the middle", () => {
    expect([medianOf([]), medianOf([3]), medianOf([5, 1, 3]), medianOf([4, 1, 3, 2])]).toEqual([null, 3, 3, 2.5]);
    expect([deviationOf([]), deviationOf([1, 1, 2, 2, 4, 6, 9])]).toEqual([null, 1]);
  });

  it("do not move with one extreme value", () => {
    expect(medianOf([1, 2, 3, 4, 5])).toBe(medianOf([1, 2, 3, 4, 5_000]));
    expect(deviationOf([1, 2, 3, 4, 5])).toBe(deviationOf([1, 2, 3, 4, 5_000]));
  });

  it("are printed with the decimals of the values beside them", () => {
    expect(formatMedian(metricOf("deniedRate"), 31.7, "zh")).toBe("31.70 %");
    expect(formatMedian(metricOf("applicationsReceived"), 102.5, "zh")).toBe("102.5 件");
  });
});

describe("the metrics compared", () => {
  it("are of the catalogue, each once", () => {
    const ids = peerMetrics.map(({ metric }) => metric);
    expect(ids.filter((id) => metricById(id) === null)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
