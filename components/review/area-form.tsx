"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { Workload } from "@/server/reviews/review-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { type Place, PlaceField } from "./place-field";
import styles from "./queue.module.css";

interface AreaProps {
  readonly reviewers: readonly Workload[];
  readonly places: readonly Place[];
}

/** Gives a body and everything below it to a reviewer, for all that comes in from there. */
export function AreaForm({ reviewers, places }: AreaProps) {
  const t = useText();
  const router = useRouter();
  const assign = useMutation(useApi().reviews.assignArea.mutationOptions({ onSuccess: () => router.refresh() }));
  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    assign.mutate({ bodyId: Number(data.get("body")), reviewerId: Number(data.get("reviewer")) || null });
  };
  return (
    <form className={styles.assign} onSubmit={onSubmit}>
      <PlaceField label={t("workload.area")} places={places} />
      <label>
        {t("queue.assignTo")}{" "}
        <select name="reviewer">
          {reviewers.map(({ accountId, name, officeName }) => (
            <option key={accountId} value={accountId}>
              {name}（{officeName}）
            </option>
          ))}
          <option value="">{t("queue.nobody")}</option>
        </select>
      </label>
      <Button type="submit" small disabled={assign.isPending}>
        {t("workload.addArea")}
      </Button>
      <span role="status">{assign.isError ? t("queue.assignFailed") : assign.isSuccess ? t("workload.areaSaved") : null}</span>
    </form>
  );
}
