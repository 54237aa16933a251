"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import styles from "./body-search.module.css";

/** Finds a body by characters, full pinyin or initials. */
export function BodySearch() {
  const text = useText();
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words.trim());
  const found = useQuery({ ...useApi().bodies.search.queryOptions({ query: asked }), enabled: asked !== "" });
  return (
    <div className={styles.search}>
      <label>
        {text("profile.search")}
        <input value={words} onChange={(event) => setWords(event.target.value)} placeholder={text("compare.pick.hint")} />
      </label>
      <ul aria-live="polite">
        {(found.data ?? []).map((body) => (
          <li key={body.id}>
            <Link href={`/bodies/${body.id}`} prefetch={false}>
              {body.name}
            </Link>
          </li>
        ))}
      </ul>
      {asked !== "" && found.data?.length === 0 ? <p>{text("compare.pick.none")}</p> : null}
    </div>
  );
}
