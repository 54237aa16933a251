"use client";

import { useRouter } from "next/navigation";
import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import type { FilingStatus } from "@/server/compliance/compliance-view";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { filingStatuses } from "./filing-status";
import styles from "./matrix-filters.module.css";
import { type MatrixQuery, matrixHref } from "./matrix-query";

/** One filter: its name inside the box, as in a sentence. */
function Filter<T extends string>(props: {
  label: string;
  name: string;
  value: T | null;
  choices: readonly { readonly value: T; readonly label: string }[];
  all: string;
  onChange: (value: T | null) => void;
}) {
  const { label, name, value, choices, all, onChange } = props;
  return (
    <label className={styles.filter} data-on={value !== null}>
      <span>{label}</span>
      <select
        name={name}
        value={value ?? ""}
        onChange={(event) => onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? null)}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The filters of the matrix; each change is a new URL, so that a view can be sent to a colleague. `breach`: the rule filtered by, in words. */
export function MatrixFilters({ year, query, breach }: { year: number; query: MatrixQuery; breach: string | null }) {
  const t = useText();
  const router = useRouter();
  const go = (change: Partial<MatrixQuery>) => router.push(matrixHref(year, query, change), { scroll: false });
  const all = t("office.matrix.all");
  const filtered = query.level !== null || query.kind !== null || query.status !== null || query.rule !== null || query.text !== "";
  return (
    <form
      className={styles.filters}
      action="/compliance"
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get("q");
        go({ text: typeof text === "string" ? text.trim() : "" });
      }}
    >
      <input type="hidden" name="year" value={year} />
      <Filter<BodyLevel>
        label={t("office.matrix.level")}
        name="level"
        value={query.level}
        choices={bodyLevels.map((value) => ({ value, label: t(`office.level.${value}`) }))}
        all={all}
        onChange={(level) => go({ level })}
      />
      <Filter<BodyKind>
        label={t("office.matrix.kind")}
        name="kind"
        value={query.kind}
        choices={bodyKinds.map((value) => ({ value, label: t(`office.kind.${value}`) }))}
        all={all}
        onChange={(kind) => go({ kind })}
      />
      <Filter<FilingStatus>
        label={t("office.matrix.status", { year })}
        name="status"
        value={query.status}
        choices={filingStatuses.map((value) => ({ value, label: t(`office.status.${value}`) }))}
        all={all}
        onChange={(status) => go({ status })}
      />
      {breach === null ? null : (
        <LinkButton
          small
          href={matrixHref(year, query, { rule: null })}
          scroll={false}
          aria-label={t("office.matrix.dropBreach", { breach })}
        >
          {breach} ×
        </LinkButton>
      )}
      <input
        key={query.text}
        className={styles.search}
        type="search"
        name="q"
        maxLength={40}
        defaultValue={query.text}
        placeholder={t("office.matrix.search")}
        aria-label={t("office.matrix.search")}
      />
      <Button small aria-pressed={query.grouped} onClick={() => go({ grouped: !query.grouped })}>
        {t(query.grouped ? "office.matrix.grouped" : "office.matrix.ungrouped")}
      </Button>
      {filtered ? (
        <LinkButton
          tone="quiet"
          small
          href={matrixHref(year, query, { level: null, kind: null, status: null, rule: null, text: "" })}
          scroll={false}
        >
          {t("office.matrix.clear")}
        </LinkButton>
      ) : null}
    </form>
  );
}
