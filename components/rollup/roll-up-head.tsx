import type { RollUpView } from "@/server/rollup/roll-up-view";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { buttonClass } from "../ui/button";
import { coverageCounts } from "./coverage-counts";
import styles from "./roll-up.module.css";
import { RollUpTabs } from "./roll-up-tabs";
import { narrowedWords, ruleWords } from "./scope-words";

interface HeadProps {
  readonly view: RollUpView;
  /** The scope and year, as an address states them. */
  readonly query: Readonly<Record<string, string>>;
  readonly text: Text;
  readonly locale: Locale;
}

/** What was added up, how much of it is in, by which rule, and the ways to take it away. */
export function RollUpHead({ view, query, text, locale }: HeadProps) {
  const { scope, coverage, placeName, year, declared } = view;
  const complete = coverage.included >= coverage.expected;
  const fileOf = (format: string) => `/api/exports/rollup?${new URLSearchParams({ ...query, format, lang: locale })}`;
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
            {(["docx", "xlsx", "csv"] as const).map((format) => (
              <a key={format} className={buttonClass({})} href={fileOf(format)} download>
                {text(`rollup.${format}`)}
              </a>
            ))}
          </div>
        ) : null}
      </div>
      {declared ? <RollUpTabs current="table" query={query} text={text} /> : null}
    </>
  );
}
