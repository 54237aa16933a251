import Link from "next/link";
import type { AlikePairView, PairSide } from "@/server/likeness/likeness-view";
import type { Text } from "../messages/server-text";
import { DataTable } from "../ui/data-table";
import { Tag } from "../ui/tag";
import styles from "./likeness.module.css";
import { shareText } from "./share-text";

/** The most alike pairs of a season, by share. */
export function PairTable({ pairs, t }: { pairs: readonly AlikePairView[]; t: Text }) {
  return (
    <DataTable label={t("likeness.pairs.title")}>
      <thead>
        <tr>
          <th scope="col">{t("likeness.pairs.first")}</th>
          <th scope="col">{t("likeness.pairs.second")}</th>
          <th scope="col">{t("likeness.share")}</th>
          <th scope="col" data-num="">
            {t("likeness.passages")}
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ sides: [first, second], shared, length, passages }) => (
          <tr key={`${first.reportId}-${second.reportId}`}>
            <th scope="row">
              <Side side={first} t={t} />
            </th>
            <td>
              <Side side={second} t={t} />
            </td>
            <td>
              <span className={styles.bar} aria-hidden="true">
                <i style={{ width: `${Math.round((64 * shared) / length)}px` }} />
              </span>
              {shareText({ shared, length }, t)}
            </td>
            <td data-num="">{passages}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Side({ side, t }: { side: PairSide; t: Text }) {
  return (
    <>
      <Link href={`/reports/${side.reportId}/likeness`} prefetch={false}>
        {side.bodyName}
      </Link>{" "}
      {side.approved ? null : <Tag tone="warn">{t("likeness.submitted")}</Tag>}
    </>
  );
}
