import { bodyKinds, bodyLevels } from "@/domain/body/body";
import type { RollUpScope } from "@/domain/rollup/roll-up-scope";
import { rollUpBases } from "@/domain/rollup/subtree-sums";
import type { RollUpPlace } from "@/server/rollup/roll-up-view";
import { type Choice, ChoiceMenu } from "../compare/choice-menu";
import { withQuery } from "../leader/page-query";
import { YearChoice } from "../leader/year-choice";
import type { MessageId } from "../messages/messages";
import type { Text } from "../messages/server-text";
import styles from "./roll-up.module.css";
import { scopeQuery } from "./roll-up-query";

export interface RollUpChipsProps {
  readonly path: string;
  readonly scope: RollUpScope;
  readonly year: number;
  readonly newest: number;
  readonly places: readonly RollUpPlace[];
  /** The name of the place, which need not be among the places to choose from. */
  readonly placeName: string;
  /** Only the place and the year: the others do not apply. */
  readonly placeOnly?: boolean;
  readonly text: Text;
}

/** What is added up, as links: place, which reports, level, kind, year; the choice stands in the address. */
export function RollUpChips({ path, scope, year, newest, places, placeName, placeOnly = false, text }: RollUpChipsProps) {
  const query = { ...(placeOnly ? { place: String(scope.placeId) } : scopeQuery(scope)), year: String(year) };
  const to = (change: Readonly<Record<string, string>>) => withQuery(path, query, change);
  return (
    <div className={styles.chips}>
      <ChoiceMenu
        label={text("rollup.place")}
        value={placeName}
        groups={[{ title: null, choices: places.map((place) => placeChoice(place, scope, to)) }]}
      />
      {placeOnly ? null : (
        <>
          {scope.kind === null ? (
            <ChoiceMenu
              label={text("rollup.basis")}
              value={text(`rollup.basis.${scope.basis}`)}
              groups={[
                {
                  title: null,
                  choices: rollUpBases.map((basis) => ({
                    key: basis,
                    label: text(`rollup.basis.${basis}`),
                    href: to({ basis: basis === "own" ? "own" : "" }),
                    current: basis === scope.basis,
                  })),
                },
              ]}
            />
          ) : null}
          <Narrowing name="level" values={bodyLevels} current={scope.level} prefix="office.level" to={to} text={text} />
          <Narrowing name="kind" values={bodyKinds} current={scope.kind} prefix="office.kind" to={to} text={text} />
        </>
      )}
      <YearChoice path={path} query={query} year={year} newest={newest} text={text} />
    </div>
  );
}

function placeChoice({ id, name, depth }: RollUpPlace, scope: RollUpScope, to: (change: Record<string, string>) => string): Choice {
  return { key: String(id), label: `${"　".repeat(depth)}${name}`, href: to({ place: String(id) }), current: id === scope.placeId };
}

interface NarrowingProps<T extends string> {
  readonly name: "level" | "kind";
  readonly values: readonly T[];
  readonly current: T | null;
  readonly prefix: "office.level" | "office.kind";
  readonly to: (change: Readonly<Record<string, string>>) => string;
  readonly text: Text;
}

function Narrowing<T extends string>({ name, values, current, prefix, to, text }: NarrowingProps<T>) {
  const word = (value: T) => text(`${prefix}.${value}` as MessageId);
  const all = { key: "", label: text("rollup.all"), href: to({ [name]: "" }), current: current === null };
  const choices = values.map((value) => ({ key: value, label: word(value), href: to({ [name]: value }), current: value === current }));
  return (
    <ChoiceMenu
      label={text(`rollup.${name}`)}
      value={current === null ? text("rollup.all") : word(current)}
      groups={[{ title: null, choices: [all, ...choices] }]}
    />
  );
}
