import type { SectionId } from "../form/edition";
import { sections } from "../form/sections";
import { failed, type Scope, settled, type Verdict } from "./assess";
import type { ThresholdOf } from "./rule-settings";

type SectionTexts = Readonly<Partial<Record<SectionId, string>>>;

/** Every prescribed heading, as printed with its numeral and without. */
const headings: ReadonlySet<string> = new Set(
  sections.flatMap(({ numeral, title, aliases }) => [title, ...aliases].flatMap((name) => [name, `${numeral}、${name}`])),
);

/** （略）: left out of this copy of the report. */
const omitted = /^[（(]?略[）)]?[。.]?$/;

/** The text below the section's own heading, without white space and marks of omission. */
export function bodyOf(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/\s/g, ""));
  return lines.filter((line) => !headings.has(line) && !omitted.test(line)).join("");
}

function checkPresence(texts: SectionTexts): Verdict {
  const scope = { rule: "S01-SECTIONS", scope: null, cells: [] };
  const absent = sections.filter(({ id }) => texts[id] === undefined);
  if (absent.length === 0) return settled(scope, "passed");
  const names = absent.map(({ numeral, title }) => `${numeral}、${title}`).join("；");
  return failed(scope, { message: { zh: `没有找到法定部分：${names}`, en: `Statutory sections not found: ${names}` } });
}

/** A heading without any text may be a shortened copy or text the reading cannot see: worth a look, but it proves nothing. */
function nothingRead(scope: Scope, numeral: string, ordinal: string): Verdict {
  const message = {
    zh: `第${numeral}部分标题下没有读到正文，或只写“略”，请核对原文`,
    en: `No text, or only 略, was read below the heading of section ${ordinal}; please look at the original`,
  };
  return failed(scope, { message, severity: "info" });
}

/** Fewer than so many characters cannot name a problem and an improvement. */
function checkProblems(texts: SectionTexts, least: number): Verdict {
  const scope: Scope = { rule: "S06-S5-EMPTY", scope: null, cells: [] };
  if (texts.s5 === undefined) return settled(scope, "notAssessable");
  const { length } = bodyOf(texts.s5);
  if (length === 0) return nothingRead(scope, "五", "five");
  if (length >= least) return settled(scope, "passed");
  const message = { zh: "第五部分没有写明存在的问题和改进情况", en: "Section five states neither problems nor improvements" };
  return failed(scope, { message });
}

function checkFeeStatement(texts: SectionTexts): Verdict {
  const scope: Scope = { rule: "S07-S6-FEE", scope: null, cells: [] };
  if (texts.s6 === undefined) return settled(scope, "notAssessable");
  const text = bodyOf(texts.s6);
  if (text.length === 0) return nothingRead(scope, "六", "six");
  if (/处理费|收取.{0,20}费/.test(text)) return settled(scope, "passed");
  const message = {
    zh: "第六部分没有说明收取信息处理费的情况，未收取也须写明",
    en: "Section six does not tell about processing fees; also that none were charged must be stated",
  };
  return failed(scope, { message });
}

/** The sections the format prescribes and what they must state (S01, S06; S07 from report year 2021). */
export function checkSections(texts: SectionTexts, year: number | null, thresholdOf: ThresholdOf): readonly Verdict[] {
  const fee = year !== null && year >= 2021 ? [checkFeeStatement(texts)] : [];
  return [checkPresence(texts), checkProblems(texts, thresholdOf("S06-S5-EMPTY", "characters")), ...fee];
}
