import type { CellId, Edition } from "@/domain/form/edition";
import type { Dice } from "./dice";

const applicants = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization"] as const;
type Applicant = (typeof applicants)[number];

/** A number for each kind of applicant. */
export type ByApplicant = Readonly<Record<Applicant, number>>;

/** How applicants are spread: nine in ten are natural persons. */
const applicantWeights = [0.905, 0.052, 0.001, 0.003, 0.021, 0.018];

/** How outcomes are spread; rows an edition does not have are skipped. The share of state secrets comes from the body. */
const outcomeWeights: Readonly<Record<string, number>> = {
  granted: 40.4,
  partlyGranted: 7.8,
  deniedByLaw: 0.5,
  deniedSecurityStability: 0.5,
  deniedThirdParty: 1.1,
  deniedInternalAffairs: 1.2,
  deniedDeliberative: 1.9,
  deniedEnforcementFile: 1.5,
  deniedAdministrativeQuery: 1.2,
  unavailableNotHeld: 27.6,
  unavailableNeedsCreation: 3.7,
  unavailableUnclear: 1.5,
  notProcessedPetition: 1.9,
  notProcessedRepeat: 2,
  notProcessedPublication: 0.3,
  notProcessedExcessive: 0.5,
  notProcessedReconfirmation: 0.4,
  other: 5.7,
  otherNotCorrected: 3,
  otherFeeUnpaid: 0.1,
  otherOther: 2.6,
};

export interface ApplicationsInput {
  readonly edition: Edition;
  /** New applications of the year. */
  readonly received: number;
  /** Open from the year before. */
  readonly carriedIn: ByApplicant;
  /** Share of concluded applications withheld as state secrets, 0 to 1. */
  readonly secretShare: number;
  /** Open at the year's end, where it is settled by a report that follows. */
  readonly carriedOut: ByApplicant | null;
}

/** One year of 表三: row sums, column sums and the balance hold by construction. */
export function generateApplications(dice: Dice, input: ApplicationsInput): { cells: Record<CellId, number>; carriedOut: ByApplicant } {
  const arrived = forEachApplicant(dice.spread(input.received, applicantWeights));
  const received = mapApplicants((who) => Math.max(arrived[who], (input.carriedOut?.[who] ?? 0) - input.carriedIn[who]));
  const open = mapApplicants((who) => received[who] + input.carriedIn[who]);
  const carriedOut = input.carriedOut ?? mapApplicants((who) => dice.successes(open[who], 0.072));
  const concluded = mapApplicants((who) => open[who] - carriedOut[who]);
  const secret = mapApplicants((who) => secretCases(dice, who, { concluded, share: input.secretShare }));
  const rows = outcomeRows(input.edition);
  const weights = rows.map((row) => outcomeWeights[row] ?? 0);
  const columns = applicants.map((who) => dice.spread(concluded[who] - secret[who], weights));
  const cells = {
    ...rowCells("newReceived", received),
    ...rowCells("carriedIn", input.carriedIn),
    ...rowCells("deniedStateSecret", secret),
    ...rowCells("concluded", concluded),
    ...rowCells("carriedOut", carriedOut),
  };
  rows.forEach((row, at) => {
    Object.assign(cells, rowCells(row, forEachApplicant(columns.map((column) => column[at] ?? 0))));
  });
  return { cells, carriedOut };
}

/** Never above one in twenty: the checks would ask every such body for its grounds. */
function secretCases(dice: Dice, who: Applicant, { concluded, share }: { concluded: ByApplicant; share: number }): number {
  if (who !== "naturalPerson") return 0;
  const all = applicants.reduce((sum, each) => sum + concluded[each], 0);
  return Math.min(dice.successes(concluded[who], share), Math.floor(all / 20));
}

/** Rows of the edition that hold outcomes other than state secrets. */
function outcomeRows(edition: Edition): string[] {
  return edition.tables.applications.blocks.flatMap(({ rows }) => rows.map(({ id }) => id)).filter((id) => id in outcomeWeights);
}

function mapApplicants(value: (who: Applicant) => number): ByApplicant {
  return forEachApplicant(applicants.map(value));
}

function forEachApplicant(values: readonly number[]): ByApplicant {
  const [naturalPerson = 0, business = 0, research = 0, publicWelfare = 0, legalService = 0, otherOrganization = 0] = values;
  return { naturalPerson, business, research, publicWelfare, legalService, otherOrganization };
}

function rowCells(row: string, by: ByApplicant): Record<CellId, number> {
  const cells: Record<CellId, number> = {};
  for (const who of applicants) cells[`applications.${row}.${who}`] = by[who];
  cells[`applications.${row}.total`] = applicants.reduce((sum, who) => sum + by[who], 0);
  return cells;
}
