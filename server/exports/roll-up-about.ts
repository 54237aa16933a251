import type { BodyKind, BodyLevel } from "@/domain/body/body";
import { shanghaiMinute } from "@/domain/deadlines/deadline";
import { cellLabel, tableName } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import type { RollUpView } from "../rollup/roll-up-view";
import { bodyKindWords, bodyLevelWords } from "./filing-list-words";
import type { Language } from "./finding-words";

/** A cell some of the reports leave out: what the others state adds up to no total. */
interface PartialCell {
  readonly cell: RollUpView["cells"][number];
  readonly sum: number;
  readonly count: number;
}

/** The cells of a roll-up that have no total although some reports state them, in the order of the form. */
function partialCells({ cells, sums, counts, coverage }: RollUpView): readonly PartialCell[] {
  return cells.flatMap((cell, at) => {
    const [sum, count] = [sums[at] ?? null, counts[at] ?? 0];
    return sum !== null && count < coverage.included ? [{ cell, sum, count }] : [];
  });
}

/** Level and kind of a scope in words; empty when it has neither. */
function narrowedTo({ scope }: RollUpView, language: Language): string {
  const level: BodyLevel | null = scope.level;
  const kind: BodyKind | null = scope.kind;
  return [level && bodyLevelWords[level][language], kind && bodyKindWords[kind][language]].filter(Boolean).join(" ");
}

/** What stands below the official title: that it is a sum, of which bodies, and how much of it is in. */
export function rollUpSubtitle(view: RollUpView): string {
  const { included, expected } = view.coverage;
  const narrowed = narrowedTo(view, "zh");
  return `汇总表（${narrowed === "" ? "" : `${narrowed}，`}${included < expected ? "未全" : "齐全"} ${included}/${expected}）`;
}

function ruleOf({ scope, placeName }: RollUpView, narrowed: string, language: Language): string {
  const own = scope.basis === "own";
  if (language === "en") {
    const which = narrowed === "" ? "" : ` (${narrowed})`;
    return own
      ? `Own reports of the bodies within ${placeName}${which}; no government's roll-up is added.`
      : `Own reports of the bodies of ${placeName}${which} and roll-ups of the governments next below; bodies under those are not added again.`;
  }
  const which = narrowed === "" ? "" : `${narrowed}`;
  return own
    ? `${placeName}范围内${which}各机关的本机关报告相加，不加任何政府汇总报告。`
    : `${placeName}${which === "" ? "本级各机关的本机关报告和下一级政府的汇总报告相加" : `范围内${which}的报告相加，政府取汇总报告`}；汇总报告已含其下各机关，不再逐个相加。`;
}

/** How many cells without a total are listed. */
const MOST_PARTIAL = 40;

/** What a roll-up's numbers are and rest on, line by line: scope, rule, coverage with names, cells without a total, date, source. */
export function rollUpAbout(view: RollUpView, { language, by }: { readonly language: Language; readonly by: string }) {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const join = say("、", ", ");
  const { coverage, placeName, year, tables } = view;
  const { included, expected, absent, exempt, findings } = coverage;
  const narrowed = narrowedTo(view, language);
  const partial = partialCells(view);
  const complete = included >= expected;
  const lines: (readonly [label: string, text: string])[] = [
    [say("范围", "Scope"), narrowed === "" ? placeName : `${placeName} · ${narrowed}`],
    [say("年度", "Year"), String(year)],
    [say("口径", "Rule"), ruleOf(view, narrowed, language)],
    [say("覆盖", "Coverage"), `${complete ? say("齐全", "complete") : say("未全", "incomplete")} ${included}/${expected}`],
  ];
  if (absent.length > 0) lines.push([say("不在合计内", "Not in the sums"), absent.map(({ name }) => name).join(join)]);
  if (exempt > 0) lines.push([say("免报", "Exempt"), say(`${exempt} 个，不计入应有数`, `${exempt}, not expected`)]);
  for (const { table, edition, filed } of tables)
    for (const other of filed.filter((one) => one.edition !== edition))
      lines.push([
        tableName(table)[language],
        say(`${other.reports} 份用 ${other.edition} 版表格报送`, `${other.reports} filed on the ${other.edition} form`),
      ]);
  if (partial.length > 0) {
    const text = partial
      .slice(0, MOST_PARTIAL)
      .map(
        ({ cell, sum, count }) =>
          `${cellLabel(cell)[language]} ${count}/${included}${say("，已填部分 ", ", stated part ")}${printValue(sum)}`,
      )
      .join(say("；", "; "));
    const more = partial.length > MOST_PARTIAL ? say(` 等 ${partial.length} 格`, ` and more, ${partial.length} in all`) : "";
    lines.push([say("未全的格（留空，不作合计）", "Incomplete cells (left blank)"), `${text}${more}`]);
  }
  if (findings.reports > 0)
    lines.push([
      say("审定时已说明的问题", "Findings explained at approval"),
      say(
        `${findings.reports} 份年报，${findings.errors} 条错误、${findings.warnings} 条警告`,
        `${findings.reports} reports, ${findings.errors} errors, ${findings.warnings} warnings`,
      ),
    ]);
  lines.push(
    [say("数据截至", "Data as of"), `${shanghaiMinute(view.asOf)}${say("（北京时间）", " (Beijing time)")}`],
    [say("来源", "Source"), say(`${included} 份审定年报`, `${included} approved reports`)],
    [say("导出人", "Exported by"), by],
  );
  return lines;
}
