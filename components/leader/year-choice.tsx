import { ChoiceMenu } from "../compare/choice-menu";
import type { Text } from "../messages/server-text";
import { withQuery } from "./page-query";

/** First year of the comparable national forms. */
export const FIRST_YEAR = 2019;

export interface YearChoiceProps {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly year: number;
  readonly newest: number;
  readonly text: Text;
}

/** The year of a page, as links; the choice stands in the address. */
export function YearChoice({ path, query, year, newest, text }: YearChoiceProps) {
  const last = Math.max(newest, year);
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => last - i);
  return (
    <ChoiceMenu
      label={text("leader.yearOf")}
      value={text("leader.year", { year: String(year) })}
      align="right"
      groups={[
        {
          title: null,
          choices: years.map((each) => ({
            key: String(each),
            label: text("leader.year", { year: String(each) }),
            href: withQuery(path, query, { year: String(each) }),
            current: each === year,
          })),
        },
      ]}
    />
  );
}
