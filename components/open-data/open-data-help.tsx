import { OPEN_PAGE, openResources } from "@/domain/open-data/open-resources";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { DataTable } from "../ui/data-table";
import { Sheet } from "../ui/sheet";
import styles from "./open-data.module.css";

const rules = ["openData.rules.null", "openData.rules.sum", "openData.rules.scope", "openData.rules.pages", "openData.rules.rate"] as const;

/** What the open data gives, where, and how it is to be read. */
export function OpenDataHelp({ base, burst, text, locale }: { base: string; burst: number; text: Text; locale: Locale }) {
  return (
    <div className={styles.parts}>
      <Sheet>
        <p>{text("openData.about")}</p>
      </Sheet>
      <Sheet title={text("openData.addresses")}>
        <p>{text("openData.addresses.note")}</p>
        <DataTable label={text("openData.addresses")}>
          <thead>
            <tr>
              <th scope="col">{text("openData.col.address")}</th>
              <th scope="col">{text("openData.col.what")}</th>
              <th scope="col">{text("openData.col.parameters")}</th>
            </tr>
          </thead>
          <tbody>
            {openResources.map(({ name, about, query }) => (
              <tr key={name}>
                <td className={styles.address}>
                  {base}/{name}.json, .csv
                </td>
                <td>{about[locale]}</td>
                <td className={styles.address}>{Object.keys(query.shape).join(", ") || "—"}</td>
              </tr>
            ))}
            <tr>
              <td className={styles.address}>{base}/openapi.json</td>
              <td>{text("openData.openapi")}</td>
              <td>—</td>
            </tr>
          </tbody>
        </DataTable>
      </Sheet>
      <Sheet title={text("openData.rules")}>
        <ul className={styles.rules}>
          {rules.map((rule) => (
            <li key={rule}>{text(rule, { rows: OPEN_PAGE, burst })}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={text("openData.example")}>
        <code className={styles.code}>
          {`curl '${base}/values.json?metric=stateSecretShareOfConcluded&year=2024'\n{"version":"v1","resource":"values","page":1,"pages":1,"count":2,…,\n "columns":{"bodyId":[7,12],"numerator":[12,null],"denominator":[319,null],"value":[3.76…,null],"state":["value","missingInput"],…}}`}
        </code>
      </Sheet>
    </div>
  );
}
