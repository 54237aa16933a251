import type { BodyKind, BodyLevel } from "./body";
import { kindWords, levelWords, neededColumns, type RegisterColumn, valueOfWord } from "./register-columns";
import { isUnifiedCode } from "./unified-code";

/** What is wrong with a row of a register; nothing is imported as long as there is any. */
export const rowFlaws = [
  "missing",
  "badNumber",
  "unknownNumber",
  "bodyTwice",
  "badName",
  "unknownLevel",
  "unknownKind",
  "badCode",
  "wrongCheckDigit",
  "badRegion",
  "badYear",
  "badAliases",
  "tooLong",
  "parentUnknown",
  "parentAmbiguous",
  "parentEnded",
  "outside",
  "topmost",
  "cycle",
  "nameTwice",
  "formerName",
  "codeTwice",
  "overlap",
  "endsBeforeStart",
  "hasBodiesBelow",
  "hasReportsAfter",
] as const;
export type RowFlawCode = (typeof rowFlaws)[number];

export interface RowFlaw {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number;
  readonly column: RegisterColumn;
  readonly code: RowFlawCode;
  /** The value that is wrong, or the other body or row it clashes with; empty where there is none. */
  readonly about: string;
}

/** A row as it is written: the texts of the columns the sheet has. */
export interface SheetRow {
  readonly row: number;
  readonly texts: Readonly<Partial<Record<RegisterColumn, string>>>;
}

/** What a row tells; what its sheet has no column for is left out. */
export interface RegisterRow {
  readonly row: number;
  readonly number: number | null;
  readonly name: string;
  /** As written; empty at the top. */
  readonly parent: string;
  readonly told: {
    readonly shortName?: string;
    readonly level?: BodyLevel;
    readonly kind?: BodyKind;
    readonly unifiedCode?: string | null;
    readonly regionCode?: string | null;
    readonly validFrom?: number;
    readonly validTo?: number | null;
    readonly aliases?: readonly string[];
    readonly contact?: string | null;
  };
}

const isName = (text: string) => text.length >= 2 && text.length <= 60;
const yearOf = (text: string) => (/^20\d\d$/.test(text) && Number(text) >= 2008 ? Number(text) : null);

/** Reads one row; what cannot be read is told as flaws of their columns, all of them at once. */
export function readRegisterRow({ row, texts }: SheetRow): { readonly row: RegisterRow; readonly flaws: readonly RowFlaw[] } {
  const flaws: RowFlaw[] = [];
  const text = (column: RegisterColumn) => texts[column]?.trim() ?? "";
  const wrong = (column: RegisterColumn, code: RowFlawCode) => void flaws.push({ row, column, code, about: text(column) });
  for (const column of neededColumns) if (column !== "parent" && text(column) === "") wrong(column, "missing");
  if (text("number") !== "" && !/^\d{1,9}$/.test(text("number"))) wrong("number", "badNumber");
  if (text("name") !== "" && !isName(text("name"))) wrong("name", "badName");
  const [level, kind] = [valueOfWord(levelWords, text("level")), valueOfWord(kindWords, text("kind"))];
  if (text("level") !== "" && !level) wrong("level", "unknownLevel");
  if (text("kind") !== "" && !kind) wrong("kind", "unknownKind");
  const told = {
    ...(level ? { level } : {}),
    ...(kind ? { kind } : {}),
    ...readNames(texts, wrong),
    ...readCodes(texts, wrong),
    ...readYears(texts, wrong),
  };
  const number = /^\d{1,9}$/.test(text("number")) ? Number(text("number")) : null;
  return { row: { row, number, name: text("name"), parent: text("parent"), told }, flaws };
}

type Texts = SheetRow["texts"];
type Wrong = (column: RegisterColumn, code: RowFlawCode) => void;

function readNames({ shortName, aliases, contact }: Texts, wrong: Wrong): RegisterRow["told"] {
  const others = [...new Set((aliases ?? "").split(/[、,，;；\n]/).map((name) => name.trim()))].filter((name) => name !== "");
  const short = shortName?.trim() ?? "";
  if (short !== "" && !isName(short)) wrong("shortName", "badName");
  if (others.length > 20 || !others.every(isName)) wrong("aliases", "badAliases");
  if ((contact ?? "").trim().length > 200) wrong("contact", "tooLong");
  return {
    ...(short === "" ? {} : { shortName: short }),
    ...(aliases === undefined ? {} : { aliases: others }),
    ...(contact === undefined ? {} : { contact: contact.trim() || null }),
  };
}

function readCodes({ unifiedCode, regionCode }: Texts, wrong: Wrong): RegisterRow["told"] {
  const code = unifiedCode?.trim().toUpperCase() ?? "";
  const region = regionCode?.trim() ?? "";
  if (code !== "" && !/^[0-9A-Z]{18}$/.test(code)) wrong("unifiedCode", "badCode");
  else if (code !== "" && !isUnifiedCode(code)) wrong("unifiedCode", "wrongCheckDigit");
  if (region !== "" && !/^\d{6,12}$/.test(region)) wrong("regionCode", "badRegion");
  return {
    ...(unifiedCode === undefined ? {} : { unifiedCode: code || null }),
    ...(regionCode === undefined ? {} : { regionCode: region || null }),
  };
}

function readYears({ validFrom, validTo }: Texts, wrong: Wrong): RegisterRow["told"] {
  const [from, to] = [validFrom?.trim() ?? "", validTo?.trim() ?? ""];
  const [first, last] = [yearOf(from), yearOf(to)];
  if (from !== "" && first === null) wrong("validFrom", "badYear");
  if (to !== "" && last === null) wrong("validTo", "badYear");
  return { ...(first === null ? {} : { validFrom: first }), ...(validTo === undefined ? {} : { validTo: last }) };
}
