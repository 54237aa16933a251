import type { CellId } from "@/domain/form/edition";
import { renderTabs } from "../../corpus/render-report";
import { type HostileFile, utf8 } from "./hostile-file";

const cell: CellId = "applications.newReceived.naturalPerson";
const tabs = renderTabs();

/** What stands where the figure 309 stood, and what may be read of it: a number nobody can doubt, or nothing. */
const printed: readonly (readonly [text: string, value: number | null])[] = [
  ["4e1", null],
  ["1E3", null],
  ["0x1F", null],
  ["0b11", null],
  ["0o17", null],
  ["１２", 12],
  ["１，２３４", 1234],
  ["1,234", 1234],
  ["1,2,3", null],
  ["12,34", null],
  ["1.234,5", null],
  ["٣", null],
  ["१२", null],
  ["¹²", null],
  ["12²", null],
  ["①", null],
  ["Ⅻ", null],
  ["−5", null],
  ["-5", null],
  ["+5", null],
  ["--5", null],
  ["(5)", null],
  ["1 2", null],
  ["1_000", null],
  ["1'000", null],
  ["012", null],
  ["12.5", null],
  ["12.", null],
  [".5", null],
  ["1/2", null],
  ["½", null],
  ["5%", null],
  ["Infinity", null],
  ["NaN", null],
  ["null", null],
  ["true", null],
  ["__proto__", null],
  ["constructor", null],
  ["9007199254740993", null],
  ["99999999999999999999", null],
  ["9".repeat(39), null],
  ["1n", null],
  ["=1+1", null],
  ["=SUM(A1:A9)", null],
  ["#REF!", null],
  ["3O9", null],
  ["三百", null],
  ["309（其中", null],
  ["约309", null],
  ["309*", null],
];

const readable = (text: string) =>
  [...text].map((letter) => (/[\w.,]/u.test(letter) ? letter : `u${letter.codePointAt(0)?.toString(16)}`)).join("");

/** Reports whose one figure is written in a way that programs like to take for a number. */
export const numbers: readonly HostileFile[] = printed.map(([text, value]) => ({
  name: `number-${readable(text).slice(0, 40)}.txt`,
  bytes: () => utf8(tabs.replace("309\t", `${text}\t`)),
  expected: ["read", "unreliableText", "notAReport"],
  cells: { [cell]: value },
}));
