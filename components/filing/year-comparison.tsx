import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { CheckMark } from "@/components/ui/check-mark";
import { DataTable } from "@/components/ui/data-table";
import { Sheet } from "@/components/ui/sheet";
import type { FilingHome } from "@/server/reports/filing-home";
import styles from "./filing.module.css";

const CARRIED_IN = "applications.carriedIn.total";
const CARRIED_OUT = "applications.carriedOut.total";

/** Key numbers beside last year's: is it plausible? Carried in is held against what last year carried out. */
export function YearComparison({ home, locale, text }: { home: FilingHome; locale: Locale; text: Text }) {
  const { comparison, year, report } = home;
  const carriedOut = comparison.find(({ cell }) => cell === CARRIED_OUT)?.lastYear ?? null;
  const number = (value: number | null, none: string) => (value === null ? none : value);
  return (
    <Sheet className={styles.comparison} title={text("home.comparison")}>
      {report || comparison.some(({ lastYear }) => lastYear !== null) ? (
        <DataTable label={text("home.comparison")}>
          <thead>
            <tr>
              <th>{text("home.unit")}</th>
              <th data-num>{year}</th>
              <th data-num>{year - 1}</th>
              <th data-num>{text("home.change")}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.map(({ cell, label, thisYear, lastYear }) => (
              <tr key={cell}>
                <td>
                  {label[locale]}
                  {cell === CARRIED_IN && carriedOut !== null ? (
                    <>
                      <br />
                      <span className="note">{text("home.carryNote", { n: carriedOut })}</span>
                    </>
                  ) : null}
                </td>
                <td data-num>
                  <b>{number(thisYear, report ? text("missing") : "—")}</b>
                </td>
                <td data-num>{number(lastYear, "—")}</td>
                <td data-num>
                  {cell === CARRIED_IN && thisYear !== null && thisYear === carriedOut ? (
                    <span className={styles.agrees}>
                      <CheckMark /> {text("home.equal")}
                    </span>
                  ) : (
                    printChange(thisYear, lastYear)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : (
        <p className="muted">{text("home.noComparison")}</p>
      )}
    </Sheet>
  );
}

function printChange(now: number | null, before: number | null): string {
  if (now === null || before === null) return "—";
  const change = now - before;
  return change === 0 ? "0" : `${change > 0 ? "＋" : "－"}${Math.abs(change)}`;
}
