import { describe, expect, it } from "vitest";
import { checkReport } from "@/domain/checks/check-report";
import { facts, type Given, outline, sections, told } from "./cases/rule-case";

const rulesOf = (given: Given) => checkReport({ facts, narrative: [], claims: [], ...given }).findings.map(({ rule }) => rule);
const government = { kind: "government", level: "city" } as const;

describe("section one", () => {
  it.each([
    "通过门户网站、政务新媒体公开发布信息860条；收到信息公开申请9件，均按期答复；公文发布前逐件审查；信息公开栏及时更新；组织业务培训2次。",
    "（一）信息公开情况。发布政务信息52条。（二）办理申请。全年未收到公开申请。（三）信息规范管理。（四）信息公开专栏维护。（五）工作责任落实到人。",
    "1.主动公开。2.依申请公开。3.政府信息管理。4.政府信息公开平台建设。5.监督保障。".repeat(4),
    "公开各类政府信息300条，受理群众申请2件，完善台账，升级微信公众号功能，将此项工作列入年度考核。",
  ])("tells of the five aspects in words of its own: %s", (s1) => {
    expect(rulesOf(told(`一、总体情况\n${s1}`))).not.toContain("S04-SUBHEADS");
  });

  it.each([
    "工作考核占绩效的4%，公众满意度测评为优，未发生责任追究情形。",
    "将政务公开纳入考评，邀请代表评议，全年没有被追责的单位。",
    "年度绩效考核权重不低于规定，开展社会评价，无问责情况。",
  ])("of a government tells the results the law asks for: %s", (words) => {
    expect(rulesOf({ ...told(`${sections.s1}${words}`), body: government })).not.toContain("S05-GOV50-4");
  });

  it.each([
    "2023年结转的申请已办结，2024年收到申请20件。",
    "自2019年以来，累计公开信息1200条。",
    "较2021年的90条增长，2024年公开信息120条。",
    "落实《2021年政务公开工作要点》，公开信息30条。",
    "2021年5月起，网站发布信息须审核；2024年发布信息30条。",
    "“十四五”规划（2021—2025年）公开后，答复咨询12件。",
    "根据国办发〔2022〕8号文件公开信息5条。",
    "截至2022年底建成的专栏，本年发布信息18条。",
    "2022年出台的办法公开后答复咨询8件。",
    "2020至2022年公开的信息已归档，本年公开信息33条。",
  ])("may name other years without figures of its own: %s", (s1) => {
    expect(rulesOf(told(s1))).not.toContain("Y09-OTHERYEAR");
  });

  it.each([
    "印发文件12件，其中主动公开12件，解读5件。",
    "受理申请20件，其中网上提交15件，信函提交5件。",
    "公开信息100条，其中网站60条，公众号70条。",
    "收到申请20件，同比增长25%，其中甲局12件，增长20%，乙局9件。",
    "收到申请20件，其中甲局12件、乙局8件。其中重复申请2件。",
    "公开信息227条，其中工作动态85条，公告21条，其他信息121条。",
    "办结20件，其中予以公开15件（其中部分公开6件），不予公开5件，其他处理0件。",
    "收到申请20件，其中甲局约12件、乙局9件。",
    "收到申请20件，其中甲局5件。",
  ])("lists parts that may overlap, be some of them, or add up: %s", (s1) => {
    expect(rulesOf(told(s1))).not.toContain("N13-SPLIT");
  });

  it.each([
    ["收到申请20件，其中自然人15件，法人或其他组织6件。", 1],
    ["公开信息227条，其中工作动态85条，公告21条，其他信息100条。", 1],
    ["全市收到申请20件，其中：甲县12件；乙区9件。", 1],
  ])("is caught where kinds that exclude each other exceed or miss the total: %s", (s1, times) => {
    expect(rulesOf(told(s1)).filter((rule) => rule === "N13-SPLIT").length).toBe(times);
  });
});

describe("the outer shape", () => {
  it.each([
    "本报告所列数据的统计期限为2024年1月1日至2024年12月31日。",
    "统计期限：2024年1月1日—12月31日。",
    "数据统计时间从2024年1月1日起到2024年12月31日止。",
    "数据统计期限自 2024 年 01 月 01 日起至 2024 年 12 月 31 日止。",
    "本报告数据截至2024年12月31日。",
    "",
  ])("states the whole year, or nothing: %s", (preface) => {
    expect(rulesOf({ outline: { ...outline, preface }, year: 2024 })).not.toContain("Y02-PERIOD");
  });

  it("accepts a shorter period with the reason of a new body as a note", () => {
    const preface = "我局于2024年3月组建，所列数据的统计期限自2024年3月1日至2024年12月31日。";
    const { findings } = checkReport({ facts, narrative: [], claims: [], outline: { ...outline, preface }, year: 2024 });
    expect(findings.filter(({ rule }) => rule === "Y02-PERIOD").map(({ severity }) => severity)).toEqual(["info"]);
  });

  it.each([
    "按照年度报告格式的通知（国办公开办函〔2021〕30号）编制。",
    "根据《年度报告格式》（国办公开办函[2021]30号）编制。",
    "落实国办函〔2020〕109号关于处理费的规定。",
    "根据条例编制。",
  ])("cites the notice in force, or none: %s", (prose) => {
    expect(rulesOf({ outline: { ...outline, prose }, year: 2024 })).not.toContain("Y06-NOTICE");
  });

  it.each([
    "如有疑问请致电0351-1234567。",
    "电子版可在示例市人民政府门户网站查阅下载。",
    "网址：www.example.gov.cn",
    "联系地址：示例路1号，邮编：030000。",
    "欢迎与我局办公室联系（联系方式见网站）。",
  ])("says whom to ask or where to download: %s", (prose) => {
    expect(rulesOf({ outline: { ...outline, prose } })).not.toContain("S10-DOWNLOAD");
  });

  it("reads headings without numerals, with other marks and with a first sentence behind them", () => {
    const headings = [
      { id: "s1", text: "一. 总体情况" },
      { id: "s2", text: "主动公开政府信息情况" },
      { id: "s3", text: "三、 收到和处理政府信息公开申请情况：" },
      { id: "s4", text: "四、政府信息公开行政复议、行政诉讼情况" },
      { id: "s5", text: "五、存在的主要问题及改进情况。今后按月核对" },
      { id: "s6", text: "六、其他需要报告的事项" },
    ] as const;
    expect(rulesOf({ outline: { ...outline, headings } }).filter((rule) => /^S0[23]/.test(rule))).toEqual([]);
  });
});

describe("section six", () => {
  it.each(["全年未收取信息处理费。", "发出收费通知3件，实际收取2件。", "本年度未产生信息处理费，另有2件因逾期未缴费不再处理。"])(
    "does not deny fee notices: %s",
    (s6) => {
      const unpaid = { ...facts, values: { ...facts.values, "applications.otherFeeUnpaid.total": 2 } };
      expect(rulesOf({ facts: unpaid, sections: { ...sections, s6 }, year: 2024 })).not.toContain("S08-FEE-ROW");
    },
  );
});

describe("continuity", () => {
  const lastYear = { ...facts, values: { ...facts.values, "applications.carriedOut.total": 99, "applications.carriedOut.business": 9 } };
  const levelOf = (lineage: Given["lineage"]) => {
    const { findings } = checkReport({ facts, narrative: [], claims: [], lastYear, ...(lineage ? { lineage } : {}) });
    return [...new Set(findings.filter(({ rule }) => rule === "XY-CARRY").map(({ severity }) => severity))];
  };

  it("is softened where the body changed or last year's report was corrected", () => {
    expect(levelOf(undefined)).toEqual(["error"]);
    expect(levelOf({ bodyChanged: true, lastYearCorrected: false })).toEqual(["warn"]);
    expect(levelOf({ bodyChanged: false, lastYearCorrected: true })).toEqual(["warn"]);
  });
});
