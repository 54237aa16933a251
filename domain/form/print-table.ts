import type { FormTable } from "./edition";
import { printApplications } from "./print-applications";
import { printDisclosure } from "./print-disclosure";
import { printDisputes } from "./print-disputes";
import type { PrintedTable } from "./printed-table";

/** A statutory table laid out as the form prints it, derived from the form alone. */
export function printTable(table: FormTable): PrintedTable {
  if (table.id === "applications") return printApplications(table);
  return table.id === "disclosure" ? printDisclosure(table) : printDisputes(table);
}
