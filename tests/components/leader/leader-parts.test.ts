import { describe, expect, it } from "vitest";
import { compareResults, signedText } from "@/components/leader/change-text";
import { formulaWords } from "@/components/leader/formula-words";
import { filingYear, withQuery } from "@/components/leader/page-query";
import { findRun } from "@/components/leader/prepare-trend-title";
import { parseSourceKey, provenanceHref } from "@/components/leader/provenance-address";
import { shortName } from "@/components/leader/short-name";
import { metricById } from "@/domain/metrics/catalogue";
import { count, missing, share } from "../charts/results";

const complete = { included: 2, expected: 2, missing: [] };
const partial = { included: 1, expected: 2, missing: [9] };

describe("a change between years", () => {
  it("gives counts a percentage only on a base of thirty or more", () => {
    expect(compareResults(count(45), count(30))).toEqual({ kind: "count", difference: 15, percent: 50 });
    expect(compareResults(count(45), count(29))).toEqual({ kind: "count", difference: 16, percent: null });
    expect(compareResults(count(45), count(0))).toEqual({ kind: "count", difference: 45, percent: null });
  });

  it("says nothing of missing years and of shares on fewer than ten cases", () => {
    expect(compareResults(count(45), missing("notReported"))).toBeNull();
    expect(compareResults(share(3, 9), share(30, 100))).toBeNull();
  });

  it("prints its sign, and zero without one", () => {
    expect([signedText(49, "zh", 0), signedText(-0.34, "zh", 1), signedText(-0.01, "zh", 1)]).toEqual(["＋49", "−0.3", "0.0"]);
  });
});

describe("the title of the trend", () => {
  it("tells a run of two years and more", () => {
    const results = [count(5), count(4), count(6), count(8)];
    expect(findRun(results, [complete, complete, complete, complete])).toEqual({ way: "up", count: 2 });
  });

  it("compares no sums over different bodies", () => {
    const results = [count(5), count(6), count(8)];
    expect(findRun(results, [complete, complete, partial])).toBeNull();
    expect(findRun(results, [partial, complete, complete])).toBeNull();
  });
});

describe("the address of a number", () => {
  it("reproduces the number it was made from, within its page", () => {
    const key = { metric: "deniedRate", bodyId: 12, year: 2024 };
    const href = provenanceHref({ path: "/compare", query: { group: "cities" } }, key);
    expect(href).toBe("/compare?group=cities&from=deniedRate.12.2024");
    expect(parseSourceKey(new URL(href, "http://x").searchParams.get("from"))).toEqual(key);
  });

  it("reproduces cells, metrics of one's own, and the sums of a page", () => {
    const cell = "cell:applications.newReceived.total";
    const keys = [
      { metric: cell, bodyId: 7, year: 2023, basis: "report" },
      { metric: "own:3", bodyId: 7, year: 2023, basis: "sum" },
      { metric: "deniedRate", group: "total", year: 2022 },
      { metric: cell, group: "rollup", year: 2022 },
    ] as const;
    for (const key of keys) {
      const href = provenanceHref({ path: "/rollup", query: {} }, key);
      expect(parseSourceKey(new URL(href, "http://x").searchParams.get("from"))).toEqual(key);
    }
  });

  it("keeps the basis, and is none when malformed", () => {
    expect(parseSourceKey("deniedRate.12.2024.report")).toMatchObject({ basis: "report" });
    const malformed = [null, "", "deniedRate.12", "a b.1.2024", "x.0.2024", "x.total.2024.report", "x.1.2024.mean"];
    expect(malformed.map(parseSourceKey)).toEqual(malformed.map(() => null));
  });
});

describe("pages of the leader", () => {
  it("start in the report year being filed, by the calendar of Shanghai", () => {
    expect(filingYear(Date.UTC(2024, 11, 31, 15, 59))).toBe(2023);
    expect(filingYear(Date.UTC(2024, 11, 31, 16, 0))).toBe(2024);
  });

  it("drop emptied parameters from their address", () => {
    expect(withQuery("/compare", { a: "1", b: "2" }, { b: "", c: "3" })).toBe("/compare?a=1&c=3");
  });

  it("shorten names without losing what tells them apart", () => {
    expect(shortName("太原市人民政府")).toBe("太原市");
    expect(shortName("山西省人民政府办公厅")).toBe("省政府办公厅");
    expect(shortName("山西省水利厅")).toBe("水利厅");
    expect(shortName("山西省人民政府")).toBe("山西省");
  });
});

describe("a formula in words", () => {
  it("names both operands as the form does", () => {
    const metric = metricById("stateSecretShareOfConcluded");
    expect(metric && formulaWords(metric, "zh")).toBe("表三「属于国家秘密」 ÷ 本年度办理结果总计");
  });

  it("brackets a sum under a division", () => {
    const metric = metricById("applicationClosureRate");
    expect(metric && formulaWords(metric, "zh")).toBe("本年度办理结果总计 ÷ （本年新收 ＋ 上年结转）");
  });
});
