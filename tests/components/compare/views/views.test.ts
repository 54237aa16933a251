import { describe, expect, it } from "vitest";
import { CLOSURE_FAMILY } from "@/components/compare/metric-groups";
import { compareViews } from "@/components/compare/parse-compare";
import { prepareView } from "@/components/compare/prepare-view";
import { prepareCompositionView } from "@/components/compare/views/prepare-composition-view";
import { prepareDistributionView } from "@/components/compare/views/prepare-distribution-view";
import { prepareDumbbellView } from "@/components/compare/views/prepare-dumbbell-view";
import { prepareFunnelView } from "@/components/compare/views/prepare-funnel-view";
import { prepareHeatView } from "@/components/compare/views/prepare-heat-view";
import { prepareMultiplesView } from "@/components/compare/views/prepare-multiples-view";
import { prepareRankingView } from "@/components/compare/views/prepare-ranking-view";
import { prepareScatterView } from "@/components/compare/views/prepare-scatter-view";
import { prepareTrendView } from "@/components/compare/views/prepare-trend-view";
import { outcomeMetric, outcomes } from "@/components/leader/outcome-metrics";
import { viewInput, type Written } from "./view-input";

const SECRET = "stateSecretShareOfConcluded";
const COUNT = "applicationsReceived";
/** In every state: a value, zero, 未填, 未报, 待核, 不适用, and a base too small. */
const states: readonly (readonly Written[])[] = [
  [
    [5, 100],
    [12, 319],
  ],
  [
    [1, 200],
    [0, 200],
  ],
  [[1, 100], "m"],
  [[1, 100], "r"],
  [[1, 100], "p"],
  [
    [1, 100],
    [0, 0],
  ],
  [
    [1, 100],
    [2, 5],
  ],
];

describe("every view", () => {
  it.each(compareViews)("%s has a finding of at most 25 characters, and rows as wide as its head", (view) => {
    const family = outcomes.map((id) => ({ metric: outcomeMetric(id), values: states }));
    const input = viewInput({ view }, [{ metric: SECRET, values: states }]);
    const parts = viewInput({ view }, family);
    const view2 = prepareView({ ...input, family: view === "composition" ? [parts.main] : [] });
    expect([...view2.title].length).toBeGreaterThan(0);
    expect([...view2.title].length).toBeLessThanOrEqual(25);
    for (const row of view2.sheet.rows) expect(row).toHaveLength(view2.sheet.columns.length);
  });

  it("keeps the states of a value apart in what is taken away", () => {
    const { sheet } = prepareHeatView(viewInput({ view: "heat" }, [{ metric: SECRET, values: states }]));
    const last = sheet.rows.slice(0, 7).map((row) => row[2] as { value: number | string });
    expect(last.map(({ value }) => value)).toEqual([(12 * 100) / 319, 0, "tooSmall", "blank", "unreported", "pending", "notApplicable"]);
  });

  it("says how many of the bodies a sum holds, and who is missing and why", () => {
    const { sheet } = prepareHeatView(viewInput({ view: "heat" }, [{ metric: SECRET, values: states }]));
    expect(sheet.rows[7]?.[0]).toBe("合计");
    expect(sheet.rows[7]?.[3]).toBe("7/7、4/7");
    const missing = sheet.notes.filter(({ label }) => label === "缺数").map(({ text }) => text);
    expect(missing).toEqual(["2024 年未报：丁市", "2024 年待核（已报未审定）：戊市", "2024 年未填：丙市"]);
  });

  it("carries its pinned notes, with who wrote them, to the screen and into the files", () => {
    const note = {
      id: 1,
      metric: COUNT,
      year: 2024,
      bodyId: 1,
      kind: "definition",
      text: "口径合并",
      writtenBy: "刘某",
      office: "省政府",
      writtenAt: 0,
      own: false,
    } as const;
    const input = viewInput({ view: "trend" }, [{ metric: COUNT, values: [[100, 120]] }], {
      notes: [note, { ...note, id: 2, year: 2019 }, { ...note, id: 3, bodyId: 99 }],
    });
    const { shape, sheet } = prepareTrendView(input);
    expect(shape.pins).toEqual([{ year: 2024, sign: "1" }]);
    expect(sheet.notes.filter(({ label }) => label === "说明").map(({ text }) => text)).toEqual([
      "2024 年 口径调整：甲市：口径合并（刘某，省政府）",
    ]);
  });

  it("names an address that spells every choice out", () => {
    const { sheet } = prepareHeatView(viewInput({ view: "heat", mark: "2" }, [{ metric: SECRET, values: states }]));
    expect(Object.fromEntries(new URLSearchParams(sheet.address.split("?")[1]))).toMatchObject({
      view: "heat",
      since: "2023",
      to: "2024",
      group: "cities",
      mark: "2",
    });
  });
});

describe("findings", () => {
  const titleOf = (values: readonly (readonly Written[])[], metric = SECRET, locale: "zh" | "en" = "zh") =>
    prepareMultiplesView(viewInput({}, [{ metric, values }], { locale })).title;

  it("name the highest share with its fraction", () => {
    expect(titleOf([[[12, 319]], [[1, 400]]])).toBe("甲市 3.76 %（12/319）最高");
    expect(titleOf([[[12, 319]], [[1, 400]]], SECRET, "en")).toBe("甲市 is highest, 3.76 % (12/319)");
  });

  it("never call a share on fewer than thirty cases the highest", () => {
    expect(titleOf([[[9, 29]], [[1, 400]]])).toBe("乙市 0.25 %（1/400）最高");
    expect(titleOf([[[9, 29]], [[1, 9]]])).toBe("没有可排列的数值");
  });

  it("call nobody alone the highest where two are equal", () => {
    expect(titleOf([[5], [5]], COUNT)).toBe("甲市等 5 件，并列最高");
  });

  it("tell the change of the first marked body in points, in cases with the unit, and none across a break", () => {
    const trend = (metric: string, values: readonly (readonly Written[])[], mark = "2") =>
      prepareTrendView(viewInput({ view: "trend", mark }, [{ metric, values }])).title;
    expect(
      trend(SECRET, [
        [
          [9, 100],
          [9, 100],
        ],
        [
          [5, 100],
          [12, 100],
        ],
      ]),
    ).toBe("乙市 2023—2024：＋7.00 个百分点");
    expect(
      trend(COUNT, [
        [1, 1],
        [100, 90],
      ]),
    ).toBe("乙市 2024 年比 2023 年 −10 件");
    const five: Written[] = [
      [1, 100],
      [1, 100],
      [1, 100],
      [1, 100],
      [1, 100],
    ];
    expect(trend("residualOtherShare", [five, five])).toMatch(/并列最高$/);
  });
});

describe("the trend", () => {
  it("lifts the pen at a missing year, draws no zero for it, and keeps the others as context", () => {
    const { shape } = prepareTrendView(
      viewInput({ view: "trend", mark: "1" }, [
        {
          metric: COUNT,
          values: [
            [4, "r", 6],
            [1, 2, 3],
          ],
        },
      ]),
    );
    expect(shape.lines.map(({ id }) => id)).toEqual([1]);
    expect(shape.lines[0]?.points.map(({ after, state, short }) => [after, state, short])).toEqual([
      [4, "value", "4"],
      [null, "unreported", "未报"],
      [6, "value", "6"],
    ]);
    expect(shape.context).toEqual([[1, 2, 3]]);
  });
});

describe("the ranking", () => {
  const reply = {
    metric: SECRET,
    own: null,
    year: 2024,
    order: "desc",
    page: 0,
    size: 50,
    count: 3,
    places: [1, 2, 2],
    bodies: [1, 2, 3],
    names: ["甲市人民政府", "乙市人民政府", "丙市人民政府"],
    n: [12, 3, 6],
    d: [319, 200, 400],
    leftOut: { tooSmall: 2, p: 1 },
    asOf: 0,
  } as const;

  it("tells the own place and how many lie below, and why others are not ranked", () => {
    const mine = { bodyId: 2, code: "v", n: 3, d: 200, place: 2, page: 0, percentile: 0 } as const;
    const input = viewInput({ view: "ranking", mark: "2" }, [{ metric: SECRET, values: states }], { ranking: { ...reply, mine } });
    const { title, shape, reading } = prepareRankingView(input);
    expect(title).toBe("乙市排第 2（共 3 个）");
    expect(shape.own).toMatchObject({ words: "乙市：第 2 位，共 3 个；高于 0 % 的机构", page: 1 });
    expect(shape.rows.map(({ place, name }) => [place, name])).toEqual([
      [1, "甲市"],
      [2, "乙市"],
      [2, "丙市"],
    ]);
    expect(reading.join("")).toContain("不足 10 件，只列分数 2 个、待核 1 个");
  });

  it("hands every ranked body to the files, with shared places and none on a small base", () => {
    const values: Written[][] = [[[1, 200]], [[2, 400]], [[9, 100]], [[5, 20]], ["r"]];
    const input = viewInput({ view: "ranking" }, [{ metric: SECRET, values }], { ranking: { ...reply, mine: null } });
    const { sheet, links } = prepareRankingView(input);
    expect(sheet.rows.map(([place, name]) => [place, name])).toEqual([
      [1, "丙市人民政府"],
      [2, "甲市人民政府"],
      [2, "乙市人民政府"],
    ]);
    expect(links).toHaveLength(3);
  });

  it("gives a body on a small base no place, and says why", () => {
    const mine = { bodyId: 7, code: "v", n: 2, d: 5, place: null, page: null, percentile: null } as const;
    const input = viewInput({ view: "ranking", mark: "7" }, [{ metric: SECRET, values: states }], { ranking: { ...reply, mine } });
    expect(prepareRankingView(input).shape.own?.words).toBe("庚市：不参加排列（不足 10 件，只列分数）");
  });
});

describe("the funnel", () => {
  it("is for shares of a whole only", () => {
    const { none, title } = prepareFunnelView(viewInput({ view: "funnel" }, [{ metric: COUNT, values: [[5], [6]] }]));
    expect(title).toBe("漏斗图只用于占比");
    expect(none).not.toBeNull();
  });

  it("counts those outside the limits around the share of all", () => {
    const { title, sheet } = prepareFunnelView(
      viewInput({ view: "funnel" }, [{ metric: SECRET, values: [[[90, 1000]], [[10, 1000]], [[12, 1000]], [[1, 5]]] }]),
    );
    expect(title).toBe("4 个机构中 3 个在控制限外");
    expect(sheet.rows.map((row) => row[2])).toEqual(["限外", "限外", "限外", "未画"]);
  });
});

describe("the spread", () => {
  it("tells where the middle half lies and marks bodies at their value", () => {
    const input = viewInput({ view: "distribution", mark: "1" }, [{ metric: COUNT, values: [[5], [15]] }], {
      distribution: {
        metric: COUNT,
        own: null,
        year: 2024,
        count: 2,
        five: [5, 7.5, 10, 12.5, 15],
        from: 0,
        width: 10,
        counts: [1, 1],
        leftOut: { r: 3 },
        asOf: 0,
      },
    });
    const { title, shape, sheet } = prepareDistributionView(input);
    expect(title).toBe("中间一半机构在 7.5—12.5 件之间");
    expect(shape.marks.map(({ id, value }) => [id, value])).toEqual([[1, 5]]);
    expect(sheet.rows).toEqual([
      [0, 10, 1],
      [10, 20, 1],
    ]);
  });
});

describe("the outcomes", () => {
  const family = (counts: readonly (number | "m")[], total: number) =>
    outcomes.map((id, at) => {
      const count = counts[at] ?? 0;
      return viewInput({}, [{ metric: outcomeMetric(id), values: [[count === "m" ? "m" : [count, total]]] }]).main;
    });
  const prepared = (counts: readonly (number | "m")[], total: number) =>
    prepareCompositionView({ ...viewInput({ view: "composition" }, [{ metric: COUNT, values: [[5]] }]), family: family(counts, total) });

  it("make up a whole bar", () => {
    const { title, shape } = prepared([50, 10, 20, 10, 5, 5], 100);
    expect(title).toBe("「予以公开」50.00 %（50/100）最多");
    expect(shape.rows[0]?.parts.map(({ from }) => from)).toEqual([0, 50, 60, 80, 90, 95]);
  });

  it("are not drawn when one is missing, when they miss the total, or when nothing was concluded", () => {
    expect(prepared([50, 10, 20, 10, 5, "m"], 100).shape.rows[0]).toMatchObject({ parts: [], why: "未填" });
    expect(prepared([50, 10, 20, 10, 5, 4], 100).shape.rows[0]).toMatchObject({ parts: [], why: "各项相加 99，总计 100，未画" });
    expect(prepared([0, 0, 0, 0, 0, 0], 0).shape.rows[0]).toMatchObject({ parts: [], why: "不适用（总计为 0）" });
  });
});

describe("two years beside each other", () => {
  it("count rises and falls of those that have both, largest rise first", () => {
    const { title, shape } = prepareDumbbellView(
      viewInput({ view: "dumbbell" }, [
        {
          metric: COUNT,
          values: [
            [10, 20],
            [30, 20],
            [5, "r"],
            [40, 90],
          ],
        },
      ]),
    );
    expect(title).toBe("3 个可比机构中 2 个上升、1 个下降");
    expect(shape.rows.map(({ name, change }) => [name, change])).toEqual([
      ["丁市", "＋50（＋125.0 %）"],
      ["甲市", "＋10"],
      ["乙市", "−10（−33.3 %）"],
      ["丙市", "—"],
    ]);
    expect(shape.rows[3]?.ends.map(({ at, text }) => [at === null, text])).toEqual([
      [false, "5 件"],
      [true, "未报"],
    ]);
  });

  it("tell no change across the break of the forms", () => {
    const five: Written[] = [
      [1, 100],
      [1, 100],
      [1, 100],
      [1, 100],
      [3, 100],
    ];
    const { title, shape } = prepareDumbbellView(viewInput({ view: "dumbbell" }, [{ metric: "residualOtherShare", values: [five, five] }]));
    expect(title).toBe("两年格式不同，不能比较增减");
    expect(shape.rows.map(({ change }) => change)).toEqual(["—", "—"]);
  });
});

describe("two metrics", () => {
  it("draw only bodies that have both, and tell no correlation of fewer than ten", () => {
    const input = viewInput({ view: "scatter" }, [
      { metric: SECRET, values: [[[12, 319]], [[1, 400]], ["m"], [[1, 5]]] },
      { metric: COUNT, values: [[320], ["r"], [5], [6]] },
    ]);
    const { title, shape } = prepareScatterView(input);
    expect(shape.cloud.named.map(({ id }) => id)).toEqual([1]);
    expect(shape.missing).toBe(3);
    expect(title).toBe("1 个机构，不足以算相关");
  });
});

describe("the channels of closure", () => {
  it("stand side by side with a coverage of their own and are never added", () => {
    const channels = ["mailboxClosureRate", "reconsiderationClosureRate"].map((metric, at) => ({
      metric,
      values: [[[9, 10] as const], [at === 0 ? "m" : ([5, 10] as const)]] as Written[][],
    }));
    const input = viewInput({ metric: CLOSURE_FAMILY }, channels);
    const family = channels.map((channel) => viewInput({}, [channel]).main);
    const view = prepareView({ ...input, family });
    expect(view.view).toBe("closure");
    expect(view.sheet.rows.map((row) => row[0])).toEqual(["甲市人民政府", "乙市人民政府", "合计", "覆盖"]);
    expect(view.sheet.rows[3]).toEqual(["覆盖", "未全 1/2", "2/2 个机构"]);
    expect(view.sheet.columns).toHaveLength(3);
  });
});
