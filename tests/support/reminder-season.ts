import { bodyKinds } from "@/domain/body/body";
import { saveDeadline } from "@/server/deadlines/save-deadline";
import type { TestOffice } from "./test-context";

/** Everybody's last day for the reports of 2024. */
export function setDeadline(office: TestOffice, date: string): void {
  for (const kind of bodyKinds) saveDeadline(office.as("administrator"), { year: 2024, kind, date });
}
