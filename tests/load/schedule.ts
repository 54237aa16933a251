import { diceFor } from "@/db/seed/dice";

/** When the agencies of a deadline hour come, as fractions of it (0 to 1) in order. */
export interface Rush {
  readonly agencies: number;
  /** Share that comes in the last tenth. */
  readonly late: number;
  /** How many press the button at one instant, within the last tenth. */
  readonly together: number;
}

const LAST_TENTH = 0.9;
const INSTANT = 0.95;

/** The same rush gives the same times. */
export function scheduleRush({ agencies, late, together }: Rush): readonly number[] {
  const dice = diceFor(`rush ${agencies}`);
  const inLastTenth = Math.round(agencies * late);
  const times = [
    ...Array.from({ length: agencies - inLastTenth }, () => dice.next() * LAST_TENTH),
    ...Array.from({ length: inLastTenth - together }, () => LAST_TENTH + dice.next() * (1 - LAST_TENTH)),
    ...Array.from({ length: together }, () => INSTANT),
  ];
  return times.sort((a, b) => a - b);
}
