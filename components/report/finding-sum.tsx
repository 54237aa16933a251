"use client";

import { useLocale, useText } from "@/components/messages/text-provider";
import { sumOf } from "@/domain/checks/check-equations";
import { equationsOf } from "@/domain/checks/equations";
import type { Facts } from "@/domain/facts/facts";
import type { FindingView } from "@/server/reports/report-view";
import styles from "./finding-panel.module.css";

/** The arithmetic of a broken sum as one would write it on paper, closed by the accountant's double rule. */
export function FindingSum({ finding, facts }: { finding: FindingView; facts: Facts }) {
  const text = useText();
  const locale = useLocale();
  if (!finding.sides) return null;
  const equation = equationsOf(facts.editions).find(({ key }) => key === finding.key);
  const terms = equation ? [equation.left, equation.right] : [];
  const [left, right] = finding.sides;
  return (
    <table className={styles.sum}>
      <tbody>
        {finding.sides.map((side, at) => {
          const parts = (terms[at]?.parts ?? []).map(({ cells }) => sumOf(facts, cells) ?? 0);
          return (
            <tr key={side.label.zh}>
              <th scope="row">{side.label[locale]}</th>
              <td className={styles.terms}>{parts.length > 1 ? `${parts.join(" ＋ ")} ＝` : "＝"}</td>
              <td className={styles.result}>{side.sum}</td>
            </tr>
          );
        })}
        <tr className={styles.difference}>
          <td />
          <td className={styles.terms}>{text("finding.difference")}</td>
          <td className={styles.result}>{Math.abs(left.sum - right.sum)}</td>
        </tr>
      </tbody>
    </table>
  );
}
