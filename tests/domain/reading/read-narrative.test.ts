import { describe, expect, it } from "vitest";
import { readNarrative } from "@/domain/reading/read-narrative";

function read(...sentences: string[]) {
  const blocks = ["一、总体情况", ...sentences].map((text) => ({ kind: "paragraph" as const, text }));
  return readNarrative({ format: "text", blocks }, [{ id: "s1", from: 0, to: blocks.length }]);
}
const figures = (...sentences: string[]) => Object.fromEntries(read(...sentences).figures.map(({ id, value }) => [id, value]));

const stated: readonly (readonly [string, Record<string, number>])[] = [
  ["全年共收到政府信息公开申请1,234件，答复政府信息公开申请1，200件。", { applicationsReceived: 1234, applicationsConcluded: 1200 }],
  ["本机关没有收到政府信息公开申请。", { applicationsReceived: 0 }],
  [
    "新收政府信息公开申请20件，同比下降12.5%，其中自然人申请18件。",
    { applicationsReceived: 20, applicationsGrowth: -12.5, applicationsByNaturalPersons: 18 },
  ],
  [
    "依申请公开工作中，予以公开3件，部分公开2件，不予公开1件，无法提供4件，不予处理5件。",
    { granted: 3, partlyGranted: 2, denied: 1, unavailable: 4, notProcessed: 5 },
  ],
  ["予以公开及部分公开7件。", { grantedOrPartly: 7 }],
  ["全年通过多种形式工作，主动公开政府信息227条。", {}],
  ["全年共主动公开政府信息227条，其中公示21条。", { postsTotal: 227 }],
  ["在政府网站主动公开政府信息1136条。", { sitePosts: 1136 }],
  ["“市长信箱”收到来信80封，办结78件，办结率97.5%。", { mailboxReceived: 80, mailboxClosed: 78, mailboxClosureRate: 97.5 }],
  ["12345热线受理诉求501件，办结500件。", { hotlineReceived: 501, hotlineClosed: 500 }],
  ["全年处理群众留言92条。", { messagesReceived: 92 }],
  ["收取政府信息公开信息处理费2230元。", { processingFeeYuan: 2230 }],
  ["发出收费通知3件，收取总金额120.5元。", { processingFeeCases: 3, processingFeeYuan: 120.5 }],
  ["发出收费通知的件数和总金额均为0。", { processingFeeYuan: 0 }],
  ["印发行政规范性文件6件，废止行政规范性文件2件。", { normativeDocumentsIssued: 6, normativeDocumentsRepealed: 2 }],
];

const nearMisses: readonly string[] = [
  "制作便民提示7份。",
  "系列主题发布会45场。",
  "“某市人民政府公报”微信公众号发布信息348条。",
  "承办人大代表建议50件，办结50件。",
  "办理行政复议案件3000件，行政诉讼案件20件。",
  "“市长信箱”运行平稳。承办政协提案12件，办结12件。",
  "2024年5月收到表扬信3封。",
  "全市共有政府信息公开查阅点26个。",
  "拨打12345热线反映问题。",
  "受理投诉举报40件。",
  "第12期培训班参加人数较多。",
];

describe("readNarrative", () => {
  it.each(stated)("reads %s", (sentence, expected) => {
    expect(figures(sentence)).toEqual(expected);
  });

  it.each(nearMisses)("reads nothing from %s", (sentence) => {
    expect(figures(sentence)).toEqual({});
  });

  it("marks approximate values and keeps 万", () => {
    expect(read("门户网站发布信息1.35万余条。").figures[0]).toMatchObject({ id: "sitePosts", value: 13_500, approximate: true });
    expect(read("门户网站发布信息约900条。").figures[0]).toMatchObject({ value: 900, approximate: true });
  });

  it("keeps the channels of several mailboxes apart", () => {
    const { figures: found } = read("“省长信箱”受理来信10件，办结9件。", "“厅长信箱”受理来信5件，办结5件。");
    expect(found.filter(({ id }) => id === "mailboxClosed").map(({ channel, value }) => [channel, value])).toEqual([
      ["省长信箱", 9],
      ["厅长信箱", 5],
    ]);
  });

  it("carries a topic into the sentence that goes on with it, not further", () => {
    expect(figures("依申请公开工作有序。", "2024年受理32件，办结30件。")).toEqual({ applicationsReceived: 32, applicationsConcluded: 30 });
    expect(figures("依申请公开工作有序。", "机关加强了学习。", "办结30件。")).toEqual({});
  });

  it("joins a sentence that a page break cut in two", () => {
    const [figure] = read("全省共有 231 人", "参加了培训。").figures;
    expect(figure).toMatchObject({
      id: "peopleTrained",
      value: 231,
      quote: "全省共有 231 人参加了培训。",
      source: { kind: "span", block: 1, start: 5, end: 8 },
    });
  });

  it("reads statements that deny", () => {
    const claims = (text: string) => read(text).claims.map(({ id }) => id);
    expect(claims("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。")).toEqual(["noDispute"]);
    expect(claims("未发生政府信息公开行政诉讼。")).toEqual(["noLitigation"]);
    expect(claims("没有被申请行政复议、提起行政诉讼。")).toEqual(["noDispute"]);
    expect(claims("未收到政府信息公开申请。")).toEqual(["noApplication"]);
    expect(claims("不存在被纠错的情况。")).toEqual(["noCorrection"]);
    expect(claims("纠错1件。")).toEqual([]);
  });
});
