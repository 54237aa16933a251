import type { Piece } from "./form-rows";
import { readNumberText } from "./number-text";

const TOTAL = 6;

/** The row's numbers, a dash counted as nothing; null when one cannot be read. */
function numbersOf(pieces: readonly Piece[]): readonly number[] | null {
  const read = pieces.map(({ text }) => readNumberText(text, "count"));
  const numbers = read.flatMap(({ value, missing }) => (missing === "dash" ? [0] : (value ?? [])));
  return numbers.length === TOTAL + 1 ? numbers : null;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The six applicants add up to the total behind them. */
export function addsUp(pieces: readonly Piece[]): boolean {
  const numbers = numbersOf(pieces);
  return numbers !== null && sum(numbers.slice(0, TOTAL)) === numbers[TOTAL];
}

/**
 * Proof that a row of seven in damaged text is whole: it adds up, and would not also without its last number, which may then be a
 * page number behind a row that lost a zero.
 */
export function isProven(pieces: readonly Piece[]): boolean {
  const numbers = numbersOf(pieces);
  if (!numbers || !addsUp(pieces)) return false;
  const former = numbers[TOTAL - 1] ?? 0;
  return former === 0 || sum(numbers.slice(0, TOTAL - 1)) !== former;
}

const isNumber = ({ text }: Piece) => readNumberText(text, "count").value !== null;

interface Sides {
  readonly front: boolean;
  readonly end: boolean;
}

/** Of each row of numbers, whether it adds up with the total in front and at the end. */
function sidesOf(rows: readonly (readonly Piece[])[]): readonly Sides[] {
  return rows
    .filter((row) => row.every(isNumber))
    .map((row) => ({ front: addsUp([...row.slice(1), ...row.slice(0, 1)]), end: addsUp(row) }));
}

/** Several rows add up with the total in front only, and none at the end only: the form's order is not the printed one. */
export function contradictsForm(rows: readonly (readonly Piece[])[]): boolean {
  let inFront = 0;
  for (const row of rows) {
    const [side] = sidesOf([row]);
    if (side?.end && !side.front) return false;
    if (side?.front && !side.end) inFront += 1;
  }
  return inFront > 1;
}

/**
 * On which side of the applicants the total stands. Rows that add up on one side only show it; where all add up on both (natural
 * persons alone applied: 3 0 0 0 0 0 3), the form's own place holds. Null where the rows disagree or none adds up.
 */
export function sideOfTotal(rows: readonly (readonly Piece[])[]): "front" | "end" | null {
  const sides = sidesOf(rows);
  const onlyInFront = sides.some(({ front, end }) => front && !end);
  if (onlyInFront) return sides.some(({ front, end }) => end && !front) ? null : "front";
  return sides.some(({ end }) => end) ? "end" : null;
}
