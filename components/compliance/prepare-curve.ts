import { type CalendarDate, daysBetween } from "@/domain/deadlines/deadline";
import type { ComplianceDesk } from "@/server/compliance/compliance-view";

export const CURVE = { width: 452, height: 118, left: 32, right: 366, top: 14, bottom: 92 } as const;
const DAY = 24 * 3600_000;

interface Tick {
  readonly at: number;
  readonly value: number;
}

/** Last season on the same day. */
interface LastSeasonPoint {
  readonly y: number;
  readonly value: number;
}

/** The curve of the season in the coordinates of its drawing; dates are month and day of the year after the report year. */
export interface FilingCurve {
  readonly thisSeason: string;
  /** Null when nothing was filed the season before: a season that is not held is no season of zeros. */
  readonly lastSeason: string | null;
  readonly yTicks: readonly Tick[];
  readonly xTicks: readonly (Tick & { readonly month: number; readonly day: number })[];
  /** One rule a deadline, earliest first: departments and roll-ups have different last days. */
  readonly deadlines: readonly { readonly x: number; readonly month: number; readonly day: number }[];
  readonly now: { readonly x: number; readonly y: number; readonly value: number; readonly last: LastSeasonPoint | null } | null;
}

/** The smallest round number (1, 2, 5 × power of ten, and their even halves) that holds `value`. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return Math.max(2, step * power);
}

function monthAndDay(reportYear: number, day: number): { readonly month: number; readonly day: number } {
  const date = new Date(Date.UTC(reportYear + 1, 0, 1) + day * DAY);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function line(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** Lays the cumulative curve out; null when there is no day to draw. This season's line ends today. */
export function prepareCurve(desk: ComplianceDesk, deadlines: readonly CalendarDate[]): FilingCurve | null {
  const { days, thisSeason, lastSeason, todayDay } = desk.curve;
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return null;
  const most = roundUp(Math.max(desk.total.required, ...lastSeason, ...thisSeason.map((value) => value ?? 0)));
  const x = (day: number) => CURVE.left + ((day - first) / Math.max(1, last - first)) * (CURVE.right - CURVE.left);
  const y = (value: number) => CURVE.bottom - (value / most) * (CURVE.bottom - CURVE.top);
  const drawn = days.flatMap((day, index) => {
    const value = thisSeason[index];
    return value === null || value === undefined || day > todayDay ? [] : [{ day, value, last: lastSeason[index] ?? 0 }];
  });
  const end = drawn[drawn.length - 1];
  const held = lastSeason.some((value) => value > 0);
  const middle = [first, first + Math.round((last - first) / 3), first + Math.round((2 * (last - first)) / 3), last];
  return {
    thisSeason: line(drawn.map(({ day, value }) => [x(day), y(value)])),
    lastSeason: held ? line(days.map((day, index) => [x(day), y(lastSeason[index] ?? 0)])) : null,
    yTicks: [0, most / 2, most].map((value) => ({ at: y(value), value })),
    xTicks: [...new Set(middle)].map((value) => ({ at: x(value), value, ...monthAndDay(desk.year, value) })),
    deadlines: deadlines
      .map((date) => daysBetween(`${desk.year + 1}-01-01`, date))
      .filter((day) => day >= first && day <= last)
      .map((day) => ({ x: x(day), ...monthAndDay(desk.year, day) })),
    now: end ? { x: x(end.day), y: y(end.value), value: end.value, last: held ? { y: y(end.last), value: end.last } : null } : null,
  };
}
