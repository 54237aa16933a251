import type { CellId } from "@/domain/form/edition";
import { editionForYear } from "@/domain/form/editions";
import { type DemoBody, demoBodies, inventedDepartments, PROVINCE, PROVINCE_OFFICE, quietDepartment } from "./demo-bodies";
import { diceFor } from "./dice";
import { type Figures, sumFigures } from "./figures";
import { type Character, generateHistory } from "./generate-history";
import { demoYears } from "./insert-demo-foundation";

type History = ReadonlyMap<number, Figures>;

/** New applications of each city, all its bodies together, in the last year of the demo (invented). */
const cityApplications: Readonly<Record<string, number>> = {
  太原市: 4900,
  大同市: 1930,
  阳泉市: 700,
  长治市: 1700,
  晋城市: 1030,
  朔州市: 750,
  晋中市: 1890,
  运城市: 2100,
  忻州市: 1170,
  临汾市: 1960,
  吕梁市: 1560,
};

/** What the office's real report of 2024 starts from: 24 applications carried in, 114 rules and 439 documents in force. */
const beforeOfficeReport: NonNullable<Character["before"]> = {
  carriedOut: { naturalPerson: 23, business: 0, research: 0, publicWelfare: 0, legalService: 1, otherOrganization: 0 },
  regulations: 114,
  normativeDocuments: 439,
};

/**
 * Invented figures of every body for every year of the demo. Governments report the sum of their bodies and of those the
 * demo does not list. The office's last year is not here: its report is a real one.
 */
export function generateDemoFigures(officeReport: Figures): ReadonlyMap<string, History> {
  const histories = new Map<string, History>();
  const own = (body: DemoBody) => histories.set(body.name, generateHistory(body.name, characterOf(body), demoYears));
  const officeYears = demoYears.slice(0, -1);
  const office = generateHistory(PROVINCE_OFFICE, officeCharacter, officeYears);
  histories.set(PROVINCE_OFFICE, new Map([...office, [demoYears[demoYears.length - 1] ?? 0, officeReport]]));
  for (const body of demoBodies) if (body.kind !== "government" && body.name !== PROVINCE_OFFICE) own(body);
  for (const body of demoBodies) if (body.level === "county") own(body);
  for (const body of demoBodies) if (body.kind === "government" && body.level === "city") histories.set(body.name, rollUp(body, histories));
  for (const body of demoBodies) if (body.name === PROVINCE) histories.set(body.name, rollUp(body, histories));
  return histories;
}

/** A government's report: its bodies in the demo and, as one more part, those the demo does not list. */
function rollUp(government: DemoBody, histories: ReadonlyMap<string, History>): History {
  const rest = generateHistory(`${government.name} 其他单位`, restCharacter(government), demoYears);
  const below = demoBodies.filter(({ parent }) => parent === government.name);
  return new Map(
    demoYears.map((year) => {
      const edition = editionForYear(year);
      const parts = [rest, ...below.map(({ name }) => histories.get(name))].map((history) => history?.get(year));
      if (!edition) throw new Error(`no edition for ${year}`);
      return [
        year,
        sumFigures(
          edition,
          parts.filter((part) => part !== undefined),
        ),
      ];
    }),
  );
}

const officeCharacter: Character = {
  applications: 300,
  secretShare: 0.028,
  regulations: 114,
  normativeDocuments: 439,
  permits: 0,
  penalties: 0,
  coercions: 0,
  fees: 0,
  before: beforeOfficeReport,
};

const nothing = { permits: 0, penalties: 0, coercions: 0, fees: 0 };

function characterOf(body: DemoBody): Character {
  const dice = diceFor(`${body.name} character`);
  const city = cityApplications[cityOf(body) ?? ""] ?? 0;
  const secretShare = cityOf(body) === "吕梁市" ? 0.02 : 0.004 + 0.008 * dice.next();
  if (body.name === quietDepartment) return { applications: 0, secretShare: 0, regulations: 0, normativeDocuments: 12, ...nothing };
  if (body.kind === "office")
    return { applications: Math.round(city * 0.12), secretShare, regulations: 0, normativeDocuments: dice.between(30, 120), ...nothing };
  if (body.kind === "department")
    return {
      applications: dice.between(8, 260),
      secretShare: dice.next() < 0.5 ? 0 : 0.012 * dice.next(),
      regulations: 0,
      normativeDocuments: dice.between(12, 90),
      permits: dice.between(0, 9000),
      penalties: dice.between(0, 700),
      coercions: dice.between(0, 30),
      fees: dice.between(0, 90_000) / 100,
    };
  const counties = demoBodies.filter(({ level, parent }) => level === "county" && parent === body.parent).length;
  return {
    applications: Math.round((city * 0.5 * (0.5 + dice.next())) / Math.max(1, counties)),
    secretShare,
    regulations: 0,
    normativeDocuments: dice.between(20, 110),
    permits: dice.between(2000, 30_000),
    penalties: dice.between(500, 6000),
    coercions: dice.between(10, 300),
    fees: dice.between(10_000, 900_000) / 100,
  };
}

/** The city a body belongs to, by the government above it. */
function cityOf(body: DemoBody): string | null {
  const government = body.level === "city" && body.kind === "government" ? body.name : body.parent;
  return government?.replace(/人民政府$/, "") ?? null;
}

function restCharacter(government: DemoBody): Character {
  const dice = diceFor(`${government.name} rest`);
  const city = cityApplications[cityOf(government) ?? ""];
  return {
    applications: city === undefined ? 260 : Math.round(city * 0.38),
    secretShare: cityOf(government) === "吕梁市" ? 0.02 : 0.008,
    regulations: city === undefined ? 0 : dice.between(12, 45),
    normativeDocuments: dice.between(150, 400),
    permits: dice.between(40_000, 300_000),
    penalties: dice.between(8000, 60_000),
    coercions: dice.between(200, 2000),
    fees: dice.between(200_000, 2_000_000) / 100,
  };
}

/** Faults planted in the last year, in invented departments only: what the checks are to find. */
const plantedFaults: Readonly<Record<string, Readonly<Record<CellId, number>>>> = {
  [inventedDepartments[2] ?? ""]: { "applications.carriedOut.naturalPerson": -1 },
  [inventedDepartments[3] ?? ""]: { "disputes.reconsideration.total": 2 },
  [inventedDepartments[4] ?? ""]: { "applications.granted.total": 3, "applications.carriedIn.naturalPerson": 2 },
};

const lastYear = demoYears[demoYears.length - 1];

/** True for the reports of invented departments that are wrong on purpose. */
export const hasPlantedFault = (name: string, year: number) => year === lastYear && name in plantedFaults;

/** The figures as the body wrote them, planted faults included. */
export function withPlantedFaults(name: string, year: number, figures: Figures): Figures {
  const faults = hasPlantedFault(name, year) ? (plantedFaults[name] ?? {}) : {};
  return Object.fromEntries(Object.entries(figures).map(([cell, value]) => [cell, Math.max(0, value + (faults[cell as CellId] ?? 0))]));
}
