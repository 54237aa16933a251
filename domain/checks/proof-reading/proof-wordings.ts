import { compilePattern } from "../../reading/narrative-pattern";
import type { Bilingual } from "../finding";
import { narrativeReadings } from "../narrative-readings";

/** What a wording or figure speaks of: its name and the formulas over cells that may be meant. */
export interface BoundWords {
  readonly name: Bilingual;
  readonly formulas: readonly string[];
}

const same = (zh: string): Bilingual => ({ zh, en: zh });
const rowTotal = (row: string) => [`applications.${row}.total`];

const moreFigures: Readonly<Record<string, BoundWords>> = {
  applicationsByNaturalPersons: {
    name: same("自然人申请"),
    formulas: ["applications.newReceived.naturalPerson", "applications.newReceived.naturalPerson + applications.carriedIn.naturalPerson"],
  },
  applicationsByOrganizations: {
    name: same("法人或其他组织申请"),
    formulas: ["applications.newReceived.organizations", "applications.newReceived.organizations + applications.carriedIn.organizations"],
  },
  reconsiderationsCorrected: { name: same("行政复议结果纠正"), formulas: ["disputes.reconsideration.corrected"] },
  litigationLost: { name: same("行政诉讼结果纠正"), formulas: ["disputes.litigation.corrected"] },
};

/** What the tables have for a figure of the narrative catalogue; null for figures no table holds. */
export function boundFigure(id: string): BoundWords | null {
  const known = narrativeReadings.find(({ figure }) => figure === id);
  return known ? { name: known.name, formulas: known.readings } : (moreFigures[id] ?? null);
}

const some = "(?:的)?(?:申请|情形|信息)?{N}[件条]";

/** Wordings of the rows that the narrative catalogue does not tell apart. */
const rows: readonly (readonly [zh: string, formulas: readonly string[], pattern: string])[] = [
  ["行政许可", ["disclosure.permits.decisions"], "(?:作出|办理|实施|公开)(?:了)?行政许可(?:决定|事项)?{N}[件条项]"],
  ["行政处罚", ["disclosure.penalties.decisions"], "(?:作出|办理|实施|公开)(?:了)?行政处罚(?:决定)?{N}[件条项]"],
  ["行政强制", ["disclosure.coercions.decisions"], "(?:作出|办理|实施|公开)(?:了)?行政强制(?:决定)?{N}[件条项]"],
  ["属于国家秘密", rowTotal("deniedStateSecret"), `(?:属于|涉及)国家秘密${some}`],
  ["其他法律行政法规禁止公开", rowTotal("deniedByLaw"), `法律、?行政法规禁止公开${some}`],
  ["危及“三安全一稳定”", rowTotal("deniedSecurityStability"), `三安全一稳定[”"]?${some}`],
  ["保护第三方合法权益", rowTotal("deniedThirdParty"), `第三方合法权益${some}`],
  ["属于三类内部事务信息", rowTotal("deniedInternalAffairs"), `内部事务(?:信息)?${some}`],
  ["属于四类过程性信息", rowTotal("deniedDeliberative"), `过程性(?:信息)?${some}`],
  ["属于行政执法案卷", rowTotal("deniedEnforcementFile"), `执法案卷(?:信息)?${some}`],
  ["属于行政查询事项", rowTotal("deniedAdministrativeQuery"), `行政查询(?:事项)?${some}`],
  ["本机关不掌握相关政府信息", rowTotal("unavailableNotHeld"), `本机关不掌握(?:相关)?(?:政府)?(?:信息)?${some}`],
  ["没有现成信息需要另行制作", rowTotal("unavailableNeedsCreation"), `(?:没有现成信息|需要?另行制作)${some}`],
  ["补正后申请内容仍不明确", rowTotal("unavailableUnclear"), `补正后(?:申请内容)?仍不明确${some}`],
  ["信访举报投诉类申请", rowTotal("notProcessedPetition"), `信访、?举报、?投诉类?${some}`],
  ["重复申请", rowTotal("notProcessedRepeat"), `(?<!大量)重复(?:申请)?${some}`],
];

const found = rows.map(([zh, formulas, pattern]) => ({ bound: { name: same(zh), formulas }, find: compilePattern(pattern) }));

/** The places of a sentence where a row of the tables is named with its number. */
export function findRowWordings(text: string): readonly { readonly start: number; readonly from: number; readonly bound: BoundWords }[] {
  return found.flatMap(({ bound, find }) =>
    find(text).flatMap((match) => {
      const [start] = match.indices?.groups?.n ?? [];
      return start === undefined ? [] : [{ start, from: match.index, bound }];
    }),
  );
}

const disputeRows: Readonly<Record<string, string>> = {
  reconsiderations: "reconsideration",
  litigation: "litigation",
  litigationDirect: "litigationDirect",
  litigationAfterReconsideration: "litigationAfterReconsideration",
};
const results = [
  ["upheld", "结果维持", "(?:结果)?(?:被)?维持(?:的)?"],
  ["corrected", "结果纠正", "(?:结果)?(?:被)?(?:纠正|纠错)(?:的)?"],
  ["other", "其他结果", "其他结果(?:的)?"],
  ["pending", "尚未审结", "(?:尚未审结|未审结|未结|尚在审理)(?:的)?"],
] as const;

/** Results told behind a dispute's count: 行政复议9件，其中维持8件. Null where the words before a number name none. */
export function disputeResult(figure: string, before: string): BoundWords | null {
  const row = disputeRows[figure];
  const result = results.find(([, , words]) => new RegExp(`(?:^|[,、;:(中])${words}$`, "u").test(before));
  return row && result ? { name: same(result[1]), formulas: [`disputes.${row}.${result[0]}`] } : null;
}
