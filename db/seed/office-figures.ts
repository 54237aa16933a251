import type { CellId } from "@/domain/form/edition";
import type { Figures } from "./figures";

/**
 * The true figures of the 2024 report of 山西省人民政府办公厅, the one real report of the demo: 200 of 200 cells. Rows that are
 * not listed are zero in the original.
 */
const applications: Readonly<Record<string, readonly number[]>> = {
  newReceived: [309, 9, 0, 0, 0, 2, 320],
  carriedIn: [23, 0, 0, 0, 1, 0, 24],
  granted: [132, 4, 0, 0, 0, 2, 138],
  deniedStateSecret: [12, 0, 0, 0, 0, 0, 12],
  deniedSecurityStability: [1, 1, 0, 0, 0, 0, 2],
  deniedInternalAffairs: [3, 0, 0, 0, 0, 0, 3],
  deniedDeliberative: [1, 0, 0, 0, 0, 0, 1],
  unavailableNotHeld: [151, 3, 0, 0, 1, 0, 155],
  notProcessedRepeat: [2, 0, 0, 0, 0, 0, 2],
  otherNotCorrected: [2, 0, 0, 0, 0, 0, 2],
  otherOther: [4, 0, 0, 0, 0, 0, 4],
  concluded: [308, 8, 0, 0, 1, 2, 319],
  carriedOut: [24, 1, 0, 0, 0, 0, 25],
};

const zeroRows = [
  "partlyGranted",
  "deniedByLaw",
  "deniedThirdParty",
  "deniedEnforcementFile",
  "deniedAdministrativeQuery",
  "unavailableNeedsCreation",
  "unavailableUnclear",
  "notProcessedPetition",
  "notProcessedPublication",
  "notProcessedExcessive",
  "notProcessedReconfirmation",
  "otherFeeUnpaid",
];

const disputes: Readonly<Record<string, readonly number[]>> = {
  reconsideration: [8, 0, 1, 0, 9],
  litigationDirect: [3, 0, 0, 1, 4],
  litigationAfterReconsideration: [2, 0, 0, 3, 5],
};

const disclosure: Readonly<Record<CellId, number>> = {
  "disclosure.regulations.issued": 3,
  "disclosure.regulations.repealed": 3,
  "disclosure.regulations.inForce": 114,
  "disclosure.normativeDocuments.issued": 20,
  "disclosure.normativeDocuments.repealed": 15,
  "disclosure.normativeDocuments.inForce": 444,
  "disclosure.permits.decisions": 0,
  "disclosure.penalties.decisions": 0,
  "disclosure.coercions.decisions": 0,
  "disclosure.fees.amount": 0,
};

const applicants = ["naturalPerson", "business", "research", "publicWelfare", "legalService", "otherOrganization", "total"];
const results = ["upheld", "corrected", "other", "pending", "total"];

function cellsOf(table: string, columns: readonly string[], rows: Readonly<Record<string, readonly number[]>>): [CellId, number][] {
  return Object.entries(rows).flatMap(([row, values]) =>
    columns.map((column, at): [CellId, number] => [`${table}.${row}.${column}` as CellId, values[at] ?? Number.NaN]),
  );
}

export const officeFigures: Figures = {
  ...disclosure,
  ...Object.fromEntries([
    ...cellsOf("applications", applicants, {
      ...applications,
      ...Object.fromEntries(zeroRows.map((row) => [row, applicants.map(() => 0)])),
    }),
    ...cellsOf("disputes", results, disputes),
  ]),
};
