import type { HolidayYear } from "./holidays";

/**
 * An arrangement typed or pasted as dates: a line or word for each holiday (1-1, 01-28~02-04, 2027.2.5-2.11, 1月28日至2月4日) and
 * the same for the days worked instead. Null for text that holds something else.
 */
export function readHolidays(off: string, worked: string): HolidayYear | null {
  const ranges = split(off).map(readRange);
  const days = split(worked).map(readDay);
  if (ranges.includes(null) || days.includes(null)) return null;
  return { off: ranges.flatMap((range) => (range ? [range] : [])), worked: days.flatMap((day) => day ?? []) };
}

/** The same as lines to be typed over. */
export function printHolidays({ off, worked }: HolidayYear): { readonly off: string; readonly worked: string } {
  return { off: off.map(([from, to]) => (from === to ? from : `${from}~${to}`)).join("\n"), worked: worked.join("\n") };
}

const split = (text: string) => text.split(/[\s,，、;；]+/).filter((part) => part !== "");

const DAY = String.raw`(?:\d{4}\s*[-./年])?(\d{1,2})[-./月](\d{1,2})日?`;
const day = new RegExp(`^${DAY}$`);
const range = new RegExp(`^${DAY}(?:~|～|—|–|至|到|-)${DAY}$`);

function readDay(text: string): string | null {
  const found = day.exec(text);
  return found ? monthDay(found[1], found[2]) : null;
}

function readRange(text: string): readonly [string, string] | null {
  const single = readDay(text);
  if (single !== null) return [single, single];
  const found = range.exec(text);
  return found ? [monthDay(found[1], found[2]), monthDay(found[3], found[4])] : null;
}

function monthDay(month = "", of = ""): string {
  return `${month.padStart(2, "0")}-${of.padStart(2, "0")}`;
}
