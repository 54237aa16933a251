"use client";

import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";

/** A body as far as a choice needs it. */
export interface ChosenBody {
  readonly id: number;
  readonly name: string;
}

interface BodyChoiceProps {
  readonly label: string;
  readonly value: ChosenBody | null;
  readonly onChange: (body: ChosenBody) => void;
}

/** Chooses one of many bodies: type 汉字, pinyin or initials, then pick from the list below. */
export function BodyChoice({ label, value, onChange }: BodyChoiceProps) {
  const t = useText();
  const api = useApi();
  const id = useId();
  const [words, setWords] = useState("");
  const matches = useQuery(api.bodies.search.queryOptions({ query: words.trim() }, { enabled: words.trim() !== "" }));
  const living = matches.data?.filter((body) => body.validTo === null) ?? [];
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label} <b>{value?.name ?? t("admin.none")}</b>
      </label>
      <input
        id={id}
        type="search"
        value={words}
        maxLength={60}
        autoComplete="off"
        placeholder={t("admin.choice.search")}
        onChange={(event) => setWords(event.target.value)}
      />
      {words.trim() === "" ? null : (
        <fieldset className={styles.choices}>
          <legend className={styles.hidden}>{t("admin.choice.list")}</legend>
          {living.map((body) => (
            <label key={body.id}>
              <input type="radio" name={`${id}-body`} checked={value?.id === body.id} onChange={() => onChange(body)} />
              {body.name}
            </label>
          ))}
          {matches.data && living.length === 0 ? <p className="note">{t("admin.choice.none")}</p> : null}
        </fieldset>
      )}
    </div>
  );
}
