"use client";

import { useRouter } from "next/navigation";
import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import { type FilingStatus, filingStatuses } from "@/domain/deadlines/filing-status";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import styles from "./matrix-filters.module.css";
import { isFiltered, type MatrixQuery, type MatrixSort, matrixHref, noFilter } from "./matrix-query";

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface FilterProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  /** What stands for no choice; null where one is always made. */
  readonly all: string | null;
  readonly onChange: (value: T | null) => void;
}

/** One filter: its name inside the box, as in a sentence. */
function Filter<T extends string>({ label, name, value, choices, all, onChange }: FilterProps<T>) {
  return (
    <label className={styles.filter} data-on={value !== null && all !== null}>
      <span>{label}</span>
      <select
        name={name}
        value={value ?? ""}
        onChange={(event) => onChange(choices.find((choice) => choice.value === event.target.value)?.value ?? null)}
      >
        {all === null ? null : <option value="">{all}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface MatrixFiltersProps {
  readonly year: number;
  readonly query: MatrixQuery;
  /** The places of the desk and the rules that may be chosen, in words. */
  readonly places: readonly Choice<string>[];
  readonly rules: readonly Choice<string>[];
  readonly reviewers: readonly Choice<string>[];
}

const sorts: readonly MatrixSort[] = ["status", "tree", "name", "errors", "submittedAt", "daysLate", "deadline"];

/** The filters of the matrix; each change is a new URL, so that a view can be sent to a colleague. */
export function MatrixFilters({ year, query, places, rules, reviewers }: MatrixFiltersProps) {
  const t = useText();
  const router = useRouter();
  const go = (change: Partial<MatrixQuery>) => router.push(matrixHref(year, query, change), { scroll: false });
  const all = t("office.matrix.all");
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
      {places.length > 1 ? (
        <Filter
          label={t("office.matrix.place")}
          name="place"
          value={query.place === null ? null : String(query.place)}
          choices={places}
          all={all}
          onChange={(place) => go({ place: place === null || place === "own" ? place : Number(place) })}
        />
      ) : null}
      {rules.length > 0 ? (
        <Filter
          label={t("office.matrix.breach")}
          name="rule"
          value={query.rule}
          choices={rules}
          all={all}
          onChange={(rule) => go({ rule })}
        />
      ) : null}
      {reviewers.length > 1 || query.reviewer !== null ? (
        <Filter
          label={t("office.matrix.reviewer")}
          name="reviewer"
          value={query.reviewer === null ? null : String(query.reviewer)}
          choices={[{ value: "none", label: t("office.matrix.reviewerNone") }, ...reviewers]}
          all={all}
          onChange={(reviewer) => go({ reviewer: reviewer === null || reviewer === "none" ? reviewer : Number(reviewer) })}
        />
      ) : null}
      <Filter<MatrixSort>
        label={t("office.matrix.order")}
        name="sort"
        value={query.sort}
        choices={sorts.map((value) => ({ value, label: t(`office.sort.${value}`) }))}
        all={null}
        onChange={(sort) => sort && go({ sort, descending: sort === "errors" || sort === "daysLate" })}
      />
      {query.count ? <Chip label={t(`office.count.${query.count}`)} href={matrixHref(year, query, { count: null })} /> : null}
      {query.todo ? <Chip label={t(`office.todo.${query.todo}`)} href={matrixHref(year, query, { todo: null })} /> : null}
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
      {isFiltered(query) ? (
        <LinkButton tone="quiet" small href={matrixHref(year, query, noFilter)} scroll={false}>
          {t("office.matrix.clear")}
        </LinkButton>
      ) : null}
    </form>
  );
}

/** A filter chosen on the desk, with a way to let it go. */
function Chip({ label, href }: { label: string; href: string }) {
  const t = useText();
  return (
    <LinkButton small href={href} scroll={false} aria-label={t("office.matrix.dropFilter", { filter: label })}>
      {label} ×
    </LinkButton>
  );
}
