"use client";

import type { Assessment } from "@/domain/checks/finding";
import { useText } from "../messages/text-provider";
import { summariseChecks } from "./prepare-review";

/** How many rules hold, by family; what could not be assessed is told apart. */
export function CheckSummary({ assessments }: { assessments: readonly Assessment[] }) {
  const t = useText();
  const outcomes = summariseChecks(assessments);
  const open = outcomes.reduce((sum, { notAssessable }) => sum + notAssessable, 0);
  return (
    <p className="note">
      {t("review.checks")}
      {outcomes.map(({ family, passed, failed, notAssessable }) => (
        <span key={family} className="nowrap">
          {t("review.checks.line", { name: t(`review.checks.${family}`), passed, total: passed + failed + notAssessable })}　
        </span>
      ))}
      {open > 0 ? t("review.checks.open", { n: open }) : null}
    </p>
  );
}
