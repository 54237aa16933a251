import type { CalendarDate } from "@/domain/deadlines/deadline";
import { deadlineOf, type ObligedBody } from "@/domain/deadlines/obligation";
import type { Reader } from "../client";
import { readObligation } from "../obligations";

/** The last day in force for a body's report of a year, extensions included; null when nothing is due or no date is set. */
export function applicableDeadline(reader: Reader, owner: ObligedBody, year: number): CalendarDate | null {
  return deadlineOf(readObligation(reader, owner, year));
}
