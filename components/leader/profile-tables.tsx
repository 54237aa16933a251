import { metricById } from "@/domain/metrics/catalogue";
import { numberText } from "../charts/result-text";
import type { MessageId } from "../messages/messages";
import styles from "./profile.module.css";
import { type ProfilePartProps, SheetNumber } from "./profile-parts";

/** Who applied: new applications by kind of applicant. */
export function ProfileApplicants(part: ProfilePartProps) {
  const { text, locale } = part.screen;
  const total = part.values.count("applicationsReceived");
  const rows: readonly (readonly [MessageId, string])[] = [
    ["profile.natural", "shareNatural"],
    ["profile.organizations", "shareLegalPerson"],
    ["profile.business", "shareBusiness"],
    ["profile.research", "shareResearchNpo"],
    ["profile.lawService", "shareLawService"],
  ];
  return (
    <section>
      <h2>{text("profile.applicants")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text("profile.applicants.head")}</th>
            <th scope="col">{text("leader.cases")}</th>
            <th scope="col">%</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, metric]) => {
            const count = part.values.count(metric);
            return (
              <tr key={metric}>
                <th scope="row">{text(label)}</th>
                <td>
                  <SheetNumber metric={metric} part={part} />
                </td>
                <td>{count === null || !total ? "—" : numberText((count / total) * 100, locale, 1)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Review and litigation: counts as the table states them; no rate on fewer than ten. */
export function ProfileDisputes(part: ProfilePartProps) {
  const { text } = part.screen;
  const lines = [
    {
      label: "profile.reconsideration",
      total: "reconsiderationTotal",
      done: "reconsiderationConcluded",
      upheld: "reconsiderationUpheldRate",
      lost: "reconsiderationCorrectedRate",
    },
    {
      label: "profile.litigation",
      total: "litigationTotal",
      done: "litigationConcluded",
      upheld: "litigationUpheldRate",
      lost: "litigationLossRate",
    },
  ] as const;
  return (
    <section>
      <h2>{text("compare.group.disputes")}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text("leader.cases")}</th>
            <th scope="col">{text("profile.upheld")}</th>
            <th scope="col">{text("profile.corrected")}</th>
            <th scope="col">{text("profile.finished")}</th>
            <th scope="col">{text("leader.total")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, total, done, upheld, lost }) => (
            <tr key={label}>
              <th scope="row">{text(label)}</th>
              <td>
                <SheetNumber metric={upheld} part={part} />
              </td>
              <td>
                <SheetNumber metric={lost} part={part} />
              </td>
              <td>
                <SheetNumber metric={done} part={part} />
              </td>
              <td>
                <b>
                  <SheetNumber metric={total} part={part} />
                </b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const disclosed: readonly string[] = [
  "regulationsInForce",
  "normativeDocumentsInForce",
  "normativeDocumentsIssued",
  "permits",
  "penalties",
  "coercions",
  "adminFees",
];

/** Proactive disclosure: what the disclosure table states. */
export function ProfileDisclosure(part: ProfilePartProps) {
  const { text, locale } = part.screen;
  const half = Math.ceil(disclosed.length / 2);
  return (
    <section>
      <h2>{text("compare.group.disclosure")}</h2>
      <table className={styles.table}>
        <tbody>
          {disclosed.slice(0, half).map((id, i) => (
            <tr key={id}>
              {[id, disclosed[half + i]].map((metricId) => {
                const metric = metricId ? metricById(metricId) : null;
                if (!metric) return <td key="none" colSpan={2} />;
                return [
                  <th key={`${metric.id}.name`} scope="row">
                    {metric.name[locale]}
                    {metric.unit === "万元" ? ` (${metric.unit})` : ""}
                  </th>,
                  <td key={metric.id}>
                    <SheetNumber metric={metric.id} part={part} />
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
