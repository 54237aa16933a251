import type { Facts } from "../facts/facts";
import type { Finding } from "./finding";

/**
 * A stable text of everything a finding was decided on: rule and scope, its cells' values, and the numbers from outside the
 * facts. An explanation holds as long as this text stays the same.
 */
export function findingInputs(finding: Finding, facts: Facts): string {
  const cells = [...finding.cells].sort().map((cell) => `${cell}=${facts.values[cell] ?? facts.missing[cell] ?? "?"}`);
  return [finding.key, ...cells, ...finding.stated.map(String)].join("|");
}
