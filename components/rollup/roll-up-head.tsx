import type { RollUpView } from "@/server/rollup/roll-up-view";
import type { Text } from "../messages/server-text";
import { LinkButton } from "../ui/link-button";
import { coverageCounts } from "./coverage-counts";
import styles from "./roll-up.module.css";
import { RollUpTabs } from "./roll-up-tabs";
import { narrowedWords, ruleWords } from "./scope-words";

interface HeadProps {
  readonly view: RollUpView;
  /** The scope and year, as an address states them. */
  readonly query: Readonly<Record<string, string>>;
  readonly text: Text;
}

/** What was added up, how much of it is in, by which rule, and the ways to take it away. */
export function RollUpHead({ view, query, text }: HeadProps) {
  const { scope, coverage, placeName, year, declared } = view;
  const complete = coverage.included >= coverage.expected;
  const fileOf = (format: string) => `/api/exports/rollup?${new URLSearchParams({ ...query, format })}`;
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>
            {text("rollup.title", { place: placeName, year: String(year) })}
            <span>{narrowedWords(scope, text)}</span>
            <span className={complete ? undefined : styles.incomplete}>
              {text(complete ? "rollup.complete" : "leader.incomplete", coverageCounts(coverage))}
            </span>
          </h1>
          <p>
            {ruleWords(scope, placeName, text)} {declared ? text("rollup.rule.declared", { place: placeName }) : null}
          </p>
        </div>
        {coverage.included > 0 ? (
          <div className={styles.actions}>
            <LinkButton href={fileOf("docx")} prefetch={false}>
              {text("rollup.docx")}
            </LinkButton>
            <LinkButton href={fileOf("xlsx")} prefetch={false}>
              {text("rollup.xlsx")}
            </LinkButton>
            <LinkButton href={fileOf("csv")} prefetch={false}>
              {text("rollup.csv")}
            </LinkButton>
          </div>
        ) : null}
      </div>
      {declared ? <RollUpTabs current="table" query={query} text={text} /> : null}
    </>
  );
}
