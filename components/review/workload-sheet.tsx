import Link from "next/link";
import type { BodyView } from "@/server/bodies/body-view";
import type { WorkloadView } from "@/server/reviews/review-view";
import { shanghaiTime } from "../layout/shanghai-time";
import type { Text } from "../messages/server-text";
import { DataTable } from "../ui/data-table";
import { Sheet } from "../ui/sheet";
import { AreaForm } from "./area-form";
import { addressOf, type QueueQuery } from "./prepare-queue";

interface WorkloadProps {
  readonly workload: WorkloadView;
  /** The bodies a subtree of which can be given to a reviewer. */
  readonly places: readonly Pick<BodyView, "id" | "name">[];
  readonly query: QueueQuery;
  readonly year: number;
  readonly t: Text;
}

/** How much waits for each reviewer, what they decided of late, and which subtrees are theirs. */
export function WorkloadSheet({ workload, places, query, year, t }: WorkloadProps) {
  return (
    <Sheet title={t("workload.title")}>
      <DataTable label={t("workload.title")}>
        <thead>
          <tr>
            <th scope="col">{t("workload.name")}</th>
            <th scope="col">{t("workload.office")}</th>
            <th data-num>{t("workload.waiting")}</th>
            <th scope="col">{t("workload.oldest")}</th>
            <th data-num>{t("workload.decided")}</th>
            <th scope="col">{t("workload.areas")}</th>
          </tr>
        </thead>
        <tbody>
          {workload.reviewers.map(({ accountId, name, officeName, waiting, oldest, decided, areas }) => (
            <tr key={accountId}>
              <th scope="row">
                <Link href={`/reviews?${addressOf({ ...query, assigned: accountId, level: "all" }, year)}`}>{name}</Link>
              </th>
              <td>{officeName}</td>
              <td data-num>{waiting}</td>
              <td className="nowrap">{oldest === null ? "—" : shanghaiTime(oldest)}</td>
              <td data-num>{decided}</td>
              <td>{areas.map(({ bodyName }) => bodyName).join("、")}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <AreaForm reviewers={workload.reviewers} places={places} />
    </Sheet>
  );
}
