import type { BodyRow } from "@/db/bodies";
import type { Transaction } from "@/db/client";
import { findReport, findReportOf } from "@/db/reports/find-report";
import { replaceFindings } from "@/db/reports/insert-version";
import { found } from "../errors";
import { readCheckedVersion } from "../reports/checked-version";

/** Checks a body's report of a year again inside the unit of work that moved its dates, so that its stored findings agree. */
export function recheckReport(tx: Transaction, owner: BodyRow, year: number): void {
  const current = findReportOf(tx, owner, year);
  if (!current?.currentVersionId) return;
  const { findings } = readCheckedVersion(tx, found(findReport(tx, current.id)));
  replaceFindings(tx, current.currentVersionId, findings);
}
