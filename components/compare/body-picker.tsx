"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import styles from "./compare.module.css";

export interface BodyPickerProps {
  /** Bodies picked so far, with their names. */
  readonly picked: readonly { readonly id: number; readonly name: string }[];
  /** The page's address without the choice of bodies. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

function addressOf({ path, query }: BodyPickerProps, ids: readonly number[]): string {
  const search = new URLSearchParams({ ...query, group: "ids", bodies: ids.join(",") });
  if (ids.length === 0) {
    search.delete("group");
    search.delete("bodies");
  }
  return `${path}?${search.toString()}`;
}

/** Finds bodies by characters, full pinyin or initials, and adds them to the comparison one by one. */
export function BodyPicker(props: BodyPickerProps) {
  const text = useText();
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words.trim());
  const found = useQuery({ ...useApi().bodies.search.queryOptions({ query: asked }), enabled: asked !== "" });
  const ids = props.picked.map(({ id }) => id);
  return (
    <div className={styles.picker}>
      <label>
        {text("compare.pick")}
        <input value={words} onChange={(event) => setWords(event.target.value)} placeholder={text("compare.pick.hint")} />
      </label>
      {props.picked.length > 0 ? (
        <ul className={styles.picked}>
          {props.picked.map(({ id, name }) => (
            <li key={id}>
              <Link
                href={addressOf(
                  props,
                  ids.filter((other) => other !== id),
                )}
                scroll={false}
                prefetch={false}
                aria-label={text("compare.pick.remove", { name })}
              >
                {name} <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <ul aria-live="polite">
        {(found.data ?? [])
          .filter(({ id }) => !ids.includes(id))
          .slice(0, 10)
          .map((body) => (
            <li key={body.id}>
              <Link href={addressOf(props, [...ids, body.id])} scroll={false} prefetch={false}>
                {body.name}
              </Link>
            </li>
          ))}
      </ul>
      {asked !== "" && found.data?.length === 0 ? <p className={styles.none}>{text("compare.pick.none")}</p> : null}
    </div>
  );
}
