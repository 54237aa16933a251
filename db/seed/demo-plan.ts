import { type DemoBody, demoBodies, inventedDepartments, PROVINCE, PROVINCE_OFFICE } from "./demo-bodies";
import { diceFor } from "./dice";
import { DEMO_START, demoYears } from "./insert-demo-foundation";

/** How far a demo report has come. */
export type DemoState = "draft" | "pending" | "returned" | "approved";

export interface PlannedReport {
  readonly body: DemoBody;
  readonly year: number;
  readonly state: DemoState;
  /** Instants, milliseconds: upload and submission, then the decision. */
  readonly submittedAt: number;
  readonly decidedAt: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [one, two, three, four, five, six, seven, eight] = inventedDepartments;
const LAST = demoYears[demoYears.length - 1] ?? 0;

/** Years in which an invented department filed nothing, or filed late. */
const never = new Set([`${one} 2024`, `${two} 2024`, `${four} 2020`, `${five} 2022`]);
const late = new Set([`${six} 2024`, `${two} 2021`, `${six} 2022`, `${seven} 2019`, `${eight} 2023`]);
const unusual = new Map<string, DemoState>([
  [`${three} 2024`, "returned"],
  [`${four} 2024`, "pending"],
  [`${five} 2024`, "draft"],
]);
const stillPending = /省审计厅|临汾市人民政府办公室|阳泉市人民政府办公室/;

/** Every demo report but the office's real one, the oldest first: each is checked against the year before. */
export function planReports(): PlannedReport[] {
  return demoYears.flatMap((year) => demoBodies.flatMap((body) => planReport(body, year) ?? []));
}

function planReport(body: DemoBody, year: number): PlannedReport | null {
  const key = `${body.name} ${year}`;
  if (never.has(key) || (year === LAST && (body.name === PROVINCE_OFFICE || body.name === PROVINCE))) return null;
  const dice = diceFor(`${key} plan`);
  // Governments have until the end of March: early in February some have not filed yet.
  if (year === LAST && body.level === "county" && dice.next() < 0.08) return null;
  const pending = year === LAST && (stillPending.test(body.name) || (body.level === "county" && dice.next() < 0.07));
  const submittedAt = submission(key, body, year);
  return {
    body,
    year,
    state: unusual.get(key) ?? (pending ? "pending" : "approved"),
    submittedAt,
    decidedAt: Math.min(submittedAt + dice.between(20, 120) * HOUR, lastMoment(year)),
  };
}

/** Most file in the last days before the deadline; the last season ends at the demo's present. */
function submission(key: string, body: DemoBody, year: number): number {
  const dice = diceFor(`${key} submission`);
  const start = Date.parse(`${year + 1}-01-03T09:00:00+08:00`);
  const early = body.kind !== "government" || year === LAST || dice.next() < 0.75;
  const days = early ? 27 : 84;
  const day = late.has(key) ? 29 + dice.between(0, 2) : Math.floor(days * Math.sqrt(dice.next()));
  return start + day * DAY + dice.between(0, 8 * 60) * 60_000;
}

const lastMoment = (year: number) => (year === LAST ? Date.parse(DEMO_START) - HOUR : Date.parse(`${year + 1}-06-30T12:00:00+08:00`));
