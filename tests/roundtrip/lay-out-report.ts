import type { Facts } from "@/domain/facts/facts";
import type { SectionId } from "@/domain/form/edition";
import { sections } from "@/domain/form/sections";
import { alterTable } from "./alter-table";
import { layOutApplications } from "./lay-out-applications";
import { layOutDisclosure } from "./lay-out-disclosure";
import { layOutDisputes } from "./lay-out-disputes";
import { type Part, paragraph } from "./printed-report";
import type { Plan } from "./variations";

const body = "云溪县青石镇人民政府";
const year = 2023;

function titleLines(plan: Plan): string[] {
  if (!plan.has("titleForms")) return [`${body}${year}年政府信息公开工作年度报告`];
  return plan.dice("title").pick([
    [body, `${year}年政府信息公开工作年度报告`],
    [body, "政府信息公开工作年度报告", `（${year}年度）`],
    ["青政发〔2024〕12号", `${body} ${year} 年政府信息公开工作年度报告`],
    [`${body}二〇二三年政府信息公开`, "工作年度报告"],
    ["首页 > 政务公开 > 年报", `${year}年度${body}政府信息公开工作年度报告`, "发布时间：2024-01-26 浏览次数：318"],
  ]);
}

function heading(id: SectionId, plan: Plan): string {
  const section = sections.find((one) => one.id === id);
  if (!section) return "";
  if (!plan.has("headingForms")) return `${section.numeral}、${section.title}`;
  const dice = plan.dice(`heading ${id}`);
  const title = dice.pick([section.title, ...section.aliases]);
  const number = sections.indexOf(section) + 1;
  return dice.pick([
    `${section.numeral}、${title}`,
    `${section.numeral}．${title}`,
    `- ${title}`,
    `一、${title}`,
    `${number}.${title}`,
    `## ${section.numeral}、${title}`,
    title,
  ]);
}

function notes(id: SectionId, plan: Plan): Part[] {
  if (!plan.has("notes")) return [];
  const dice = plan.dice(`notes ${id}`);
  const all = [
    "单位：件",
    "统计区间为2023年1月1日至12月31日，金额以万元计。",
    "本节所列12项内容依照【2021】30号文件的格式填报。",
    "附表1",
    "说明：共受理35件，其中网络提交20件、邮寄15件。",
  ];
  return [paragraph(dice.pick(all)), ...(dice.chance(0.5) ? [paragraph(dice.pick(all))] : [])];
}

/** The whole report in reading order: title, six sections, three tables. */
export function layOutReport(facts: Facts, plan: Plan): readonly Part[] {
  const alter = (parts: readonly Part[], name: string) =>
    parts.flatMap((part, index) => (part.kind === "table" ? alterTable(part.lines, plan, plan.dice(`${name} ${index}`)) : [part]));
  const section = (id: SectionId, parts: readonly Part[]) => [paragraph(heading(id, plan)), ...notes(id, plan), ...parts];
  const contents = plan.has("contents") ? ["目录", ...sections.map(({ id }) => heading(id, plan))].map(paragraph) : [];
  return [
    ...titleLines(plan).map(paragraph),
    ...contents,
    ...section("s1", [paragraph("全年在门户网站刊登信息862条，回应群众关切41次，开设专栏3个。")]),
    ...section("s2", alter(layOutDisclosure({ facts, plan }), "disclosure")),
    ...section("s3", alter(layOutApplications({ facts, plan }), "applications")),
    ...section("s4", alter(layOutDisputes({ facts, plan }), "disputes")),
    ...section("s5", [paragraph("少数栏目更新偏慢，将按月检查并公布结果。")]),
    ...section("s6", [paragraph("没有收取信息处理费。")]),
  ];
}
