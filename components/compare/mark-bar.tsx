import Link from "next/link";
import { markColour, markSign } from "../charts/body-colours";
import { withQuery } from "../leader/page-query";
import { shortName } from "../leader/short-name";
import type { Text } from "../messages/server-text";
import { ChoiceMenu } from "./choice-menu";
import styles from "./compare.module.css";
import { type CompareQuery, compareQueryOf, MARKS, type MarkedBodies } from "./parse-compare";

export interface MarkBarProps {
  readonly asked: CompareQuery;
  readonly bodies: readonly { readonly id: number; readonly name: string }[];
  readonly text: Text;
}

/** More choices than these are found by the search of the bodies chip instead. */
const MOST_CHOICES = 130;

const hrefWith = (asked: CompareQuery, marks: MarkedBodies) => withQuery("/compare", compareQueryOf({ ...asked, marks }), {});

/** The marks with a body in the first free slot; with none free it takes the last one. The others keep their colours. */
export function addMark(marks: MarkedBodies, id: number): MarkedBodies {
  const slots = Array.from({ length: MARKS }, (_, at) => marks[at] ?? null);
  const free = slots.indexOf(null);
  slots[free < 0 ? MARKS - 1 : free] = id;
  return slots;
}

/** Which bodies are drawn in a colour of their own, in every view of this address. */
export function MarkBar({ asked, bodies, text }: MarkBarProps) {
  const { marks } = asked;
  const marked = marks.flatMap((id) => bodies.filter((body) => body.id === id));
  const free = bodies.filter(({ id }) => !marks.includes(id)).slice(0, MOST_CHOICES);
  const choices = free.map(({ id, name }) => ({
    key: String(id),
    label: shortName(name),
    href: hrefWith(asked, addMark(marks, id)),
    current: false,
  }));
  return (
    <div className={styles.marks}>
      <span>{text("compare.marks")}</span>
      <ul>
        {marked.map(({ id, name }) => (
          <li key={id}>
            <i style={{ color: markColour(marks, id) ?? undefined }} aria-hidden="true">
              {markSign(marks, id)}
            </i>
            {shortName(name)}
            {marked.length > 1 ? (
              <Link
                href={hrefWith(
                  asked,
                  marks.map((other) => (other === id ? null : other)),
                )}
                scroll={false}
                prefetch={false}
                aria-label={text("compare.marks.remove", { name: shortName(name) })}
              >
                ×
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {choices.length > 0 ? <ChoiceMenu label="" value={text("compare.marks.add")} groups={[{ title: null, choices }]} small /> : null}
    </div>
  );
}
