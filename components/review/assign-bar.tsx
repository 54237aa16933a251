"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { AssignResult, Workload } from "@/server/reviews/review-view";
import { useApi } from "../api/api-provider";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { ASSIGN_FORM } from "./assign-form";
import styles from "./queue.module.css";

/** Gives the reports chosen in the queue to a reviewer, or to nobody. */
export function AssignBar({ reviewers }: { reviewers: readonly Workload[] }) {
  const t = useText();
  const locale = useLocale();
  const router = useRouter();
  const [none, setNone] = useState(false);
  const assign = useMutation(useApi().reviews.assign.mutationOptions());
  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const reportIds = data.getAll("report").map(Number);
    setNone(reportIds.length === 0);
    if (reportIds.length === 0) return;
    const reviewerId = Number(data.get("reviewer")) || null;
    const onSuccess = () => {
      form.reset();
      router.refresh();
    };
    assign.mutate({ reportIds, reviewerId }, { onSuccess });
  };
  const told = (result: AssignResult) => {
    if (result.outcome === "refused") return result.message[locale];
    const { assigned, skipped } = result;
    return t("queue.assignDone", { n: assigned }) + (skipped > 0 ? t("queue.assignSkipped", { n: skipped }) : "");
  };
  return (
    <form id={ASSIGN_FORM} className={styles.assign} onSubmit={onSubmit}>
      <label>
        {t("queue.assignTo")}{" "}
        <select name="reviewer">
          {reviewers.map(({ accountId, name, officeName, waiting }) => (
            <option key={accountId} value={accountId}>
              {name}（{officeName}，{waiting}）
            </option>
          ))}
          <option value="">{t("queue.nobody")}</option>
        </select>
      </label>
      <Button type="submit" small disabled={assign.isPending}>
        {t("queue.assign")}
      </Button>
      <span role="status">
        {none ? t("queue.assignNone") : assign.isError ? t("queue.assignFailed") : assign.data ? told(assign.data) : null}
      </span>
    </form>
  );
}

/** Chooses every report of the page, or none. */
export function ChooseAll() {
  const t = useText();
  const onChange = (event: React.ChangeEvent<HTMLInputElement>) => {
    const boxes = document.querySelectorAll<HTMLInputElement>(`input[form="${ASSIGN_FORM}"][name="report"]`);
    for (const box of boxes) box.checked = event.target.checked;
  };
  return <input type="checkbox" form={ASSIGN_FORM} aria-label={t("queue.chooseAll")} onChange={onChange} />;
}
