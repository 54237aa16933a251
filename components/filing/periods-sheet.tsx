import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Text } from "@/components/messages/server-text";
import { DataTable } from "@/components/ui/data-table";
import { Sheet } from "@/components/ui/sheet";
import type { VersionView } from "@/server/reports/report-view";

/** Which version was in force when: what was known on a date is what this says of it. */
export function PeriodsSheet({ versions, text }: { versions: readonly VersionView[]; text: Text }) {
  const periods = versions.flatMap(({ number, inForce }) => (inForce ? [{ number, ...inForce }] : [])).sort((a, b) => b.from - a.from);
  if (periods.length === 0) return null;
  return (
    <Sheet title={text("inForce.title")}>
      <DataTable label={text("inForce.title")}>
        <thead>
          <tr>
            <th scope="col">{text("inForce.version")}</th>
            <th scope="col">{text("inForce.from")}</th>
            <th scope="col">{text("inForce.to")}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ number, from, to }) => (
            <tr key={from}>
              <th scope="row">{text("desk.version", { n: number })}</th>
              <td>{shanghaiTime(from)}</td>
              <td>{to === null ? text("inForce.now") : shanghaiTime(to)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Sheet>
  );
}
