import { inventedDepartments } from "./demo-bodies";
import { demoYears } from "./insert-demo-foundation";

const [, , , , , copier, copied] = inventedDepartments;

/** The last year's problems and measures of one invented department, which another one has copied but for its figures. */
const problems = (meetings: number, columns: number): readonly string[] => [
  `一是政策文件的解读还停留在摘抄条文，问答式、案例式的解读偏少，企业和群众看过以后仍要打电话来问；二是处室之间推送公开线索靠人工提醒，全年有${columns}个栏目出现过连续两个月没有新内容的情形；三是答复书的事实部分写得过于简略，申请人不清楚检索了哪些档案、为什么查不到。`,
  `针对这些问题，全年召开${meetings}次公开审查会，把文件起草、公开属性判断和解读稿放在同一张流转单上办理；给每个栏目指定一名责任人，超过十五个工作日没有更新的由办公室书面催办；答复书统一增加检索过程一栏，写明检索的时间范围、关键词和保管处室。`,
  "下一步准备把近三年的答复书整理成案例册，供新到岗的同志对照使用；在办事大厅设置自助查询终端，安排专人每周收集现场群众提出的问题，作为下一年度确定解读选题的依据；对保存在各处室的历史文件逐件清点，符合公开条件的分批补充上网。",
];

/** Prose planted so that the demo shows what copying looks like; null for every other report. */
export function plantedProblems(body: string, year: number): readonly string[] | null {
  if (year !== demoYears[demoYears.length - 1]) return null;
  if (body === copied) return problems(6, 4);
  return body === copier ? problems(5, 3) : null;
}
