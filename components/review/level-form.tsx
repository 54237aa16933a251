"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type BodyKind, bodyKinds } from "@/domain/body/body";
import type { LevelRuleView } from "@/server/reviews/review-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { type Place, PlaceField } from "./place-field";
import styles from "./queue.module.css";

interface LevelProps {
  readonly levels: readonly LevelRuleView[];
  readonly places: readonly Place[];
}

const counts = [1, 2, 3] as const;
const countOf = (levels: number) => counts.find((count) => count === levels) ?? 1;

/** The settings of levels, and a line to set or take away one. */
export function LevelForm({ levels, places }: LevelProps) {
  const t = useText();
  const [rules, setRules] = useState(levels);
  const save = useMutation(useApi().reviews.setLevels.mutationOptions({ onSuccess: setRules }));
  const kindName = (kind: BodyKind | null) => (kind === null ? t("levels.anyKind") : t(`office.kind.${kind}`));
  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const kind = bodyKinds.find((one) => one === data.get("kind")) ?? null;
    save.mutate({ bodyId: Number(data.get("body")), kind, levels: Number(data.get("levels")) || null });
  };
  return (
    <>
      <form className={styles.assign} onSubmit={onSubmit}>
        <PlaceField label={t("levels.place")} places={places} />
        <label>
          {t("levels.kind")}{" "}
          <select name="kind">
            {[null, ...bodyKinds].map((kind) => (
              <option key={kind ?? ""} value={kind ?? ""}>
                {kindName(kind)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("levels.levels")}{" "}
          <select name="levels" defaultValue="2">
            {counts.map((count) => (
              <option key={count} value={count}>
                {t(`levels.${count}`)}
              </option>
            ))}
            <option value="">{t("levels.unset")}</option>
          </select>
        </label>
        <Button type="submit" tone="primary" small disabled={save.isPending}>
          {t("levels.save")}
        </Button>
        <span role="status">{save.isError ? t("levels.failed") : save.isSuccess ? t("levels.saved") : null}</span>
      </form>
      {rules.length === 0 ? <EmptyState title={t("levels.none")} /> : null}
      {rules.length > 0 ? (
        <DataTable label={t("levels.title")}>
          <thead>
            <tr>
              <th scope="col">{t("levels.place")}</th>
              <th scope="col">{t("levels.kind")}</th>
              <th scope="col">{t("levels.levels")}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <tr key={`${rule.bodyId}-${rule.kind ?? ""}`}>
                <th scope="row">{rule.bodyName}</th>
                <td>{kindName(rule.kind)}</td>
                <td>{t(`levels.${countOf(rule.levels)}`)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : null}
    </>
  );
}
