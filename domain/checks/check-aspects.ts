import { withoutSpaces } from "../document/normalise";
import { failed, type Scope, settled, type Verdict } from "./assess";
import type { RegisteredBody } from "./check-input";
import { bodyOf } from "./check-sections";
import type { ThresholdOf } from "./rule-settings";

/** Something the text must speak of, in any of many wordings. */
interface Aspect {
  readonly name: string;
  readonly wording: RegExp;
}

/** Less than this is a copy cut short rather than a report. */
const SHORT_TEXT = 100;

/** 格式 section one asks for these five. */
const aspects: readonly Aspect[] = [
  { name: "主动公开", wording: /主动公开|(?:公开|发布)(?:各类|各种|政府|政务|重点|领域|公共)*信息|信息(?:发布|公开)\d|公开发布/ },
  { name: "依申请公开", wording: /依申请|申请公开|公开申请|(?:收到|受理|新收|办理|答复)[^。]{0,12}申请/ },
  {
    name: "政府信息管理",
    wording:
      /信息(?:公开)?(?:资源)?(?:的)?(?:规范化|规范|动态|源头|全生命周期)?管理|管理情况|保密审查|审核|审查|规范性文件|公开目录|公文|三审|更新维护|台账|归档|内容建设/,
  },
  { name: "平台建设", wording: /平台|网站|新媒体|公众号|微博|栏目|专栏|公报|公开栏|查阅(?:点|场所|室)|政务公开专区/ },
  { name: "监督保障", wording: /监督|保障|考核|培训|督查|督导|检查|责任|领导小组|组织领导|评议|评估|机制|分管/ },
];

/** 条例 Art. 50 asks these of governments. */
const results: readonly Aspect[] = [
  { name: "工作考核", wording: /考核|考评|绩效|考量|测评/ },
  { name: "社会评议", wording: /评议|满意度|评价|评估|测评|问卷|社会监督|意见征集|征求意见/ },
  { name: "责任追究", wording: /责任追究|追究(?:[^。]{0,6})责任|追责|问责|责任落实|通报批评/ },
];

function absent(text: string, wanted: readonly Aspect[]): readonly string[] {
  return wanted.filter(({ wording }) => !wording.test(text)).map(({ name }) => name);
}

/** A copy cut short: marks of omission, hardly any text, or nothing below the heading of section five. */
function isExcerpt(first: string, s5: string): boolean {
  return first.length < SHORT_TEXT || /〔(?:…|\.{3})〕|[（(]略[）)]/.test(first) || bodyOf(s5) === "";
}

/** The format of 2021 asks for the five aspects; before, and in an excerpt, their absence is only recorded. */
function checkFiveAspects(text: string, isMild: boolean): Verdict {
  const scope: Scope = { rule: "S04-SUBHEADS", scope: null, cells: [] };
  const missing = absent(text, aspects);
  if (missing.length === 0) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `总体情况没有写到：${missing.join("、")}`,
      en: `Section one says nothing of ${missing.join(", ")}`,
    },
    ...(isMild ? { severity: "info" } : {}),
  });
}

function checkResults(text: string, isMild: boolean): Verdict {
  const scope: Scope = { rule: "S05-GOV50-4", scope: null, cells: [] };
  const missing = absent(text, results);
  if (missing.length === 0) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `政府年度报告应写明工作考核、社会评议和责任追究结果，没有写到：${missing.join("、")}`,
      en: `A government's report tells of assessment, public evaluation and accountability; nothing is said of ${missing.join(", ")}`,
    },
    ...(isMild ? { severity: "info" } : {}),
  });
}

function checkLength(text: string, most: number): Verdict {
  const scope: Scope = { rule: "N14-OVERLEN", scope: null, cells: [] };
  const { length } = [...text];
  if (length <= most) return settled(scope, "passed");
  return failed(scope, {
    message: {
      zh: `总体情况共 ${length} 字，建议不超过 ${most} 字`,
      en: `Section one has ${length} characters; no more than ${most} are asked for`,
    },
    stated: [length, most],
  });
}

/** What section one must tell (S04), what governments must tell besides (S05), and how long it may be (N14). */
export function checkAspects(
  { s1, s5 }: { readonly s1: string; readonly s5: string },
  {
    kind,
    year,
    thresholdOf,
  }: { readonly kind: RegisteredBody["kind"] | null; readonly year: number | null; readonly thresholdOf: ThresholdOf },
): readonly Verdict[] {
  const first = withoutSpaces(s1).replace(/^[一1]?[、.]?总体情况/, "");
  if (first === "") return [];
  const isCut = isExcerpt(first, s5);
  return [
    checkFiveAspects(first, isCut || (year !== null && year < 2021)),
    ...(kind === "government" ? [checkResults(first + withoutSpaces(s5), isCut)] : []),
    checkLength(first, thresholdOf("N14-OVERLEN", "characters")),
  ];
}
