"use client";

import { type FormEvent, useEffect, useId, useState } from "react";
import { askLink, changePassword, type PasswordOutcome, setByLink } from "./new-password";
import styles from "./sign-in.module.css";

export interface NewPasswordWords {
  readonly rules: string;
  readonly current: string;
  readonly next: string;
  readonly again: string;
  readonly submit: string;
  readonly differ: string;
  readonly empty: string;
  readonly ended: string;
  readonly failed: string;
  readonly done: string;
  readonly signIn: string;
  readonly whose: string;
}

interface FormProps {
  /** `link`: the token stands behind the # of the address, which browsers never send. `own`: the current password is asked. */
  readonly by: "link" | "own";
  readonly locale: "zh" | "en";
  readonly words: NewPasswordWords;
}

/** Whose link it is; null until that is known, false when it is good for nothing. */
function useLinkOwner(by: FormProps["by"]): string | false | null {
  const [owner, setOwner] = useState<string | false | null>(null);
  useEffect(() => {
    if (by === "link") void askLink(window.location.hash.slice(1)).then(setOwner);
  }, [by]);
  return owner;
}

/** Chooses a new password, with the current one or with a one-time link. */
export function NewPasswordForm({ by, locale, words }: FormProps) {
  const owner = useLinkOwner(by);
  const [failure, setFailure] = useState<string | null>(null);
  const [state, setState] = useState<"open" | "busy" | "done">("open");
  const id = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const field = (name: string) => String(data.get(name) ?? "");
    const next = field("next");
    if (next === "" || (by === "own" && field("current") === "")) return setFailure(words.empty);
    if (next !== field("again")) return setFailure(words.differ);
    setState("busy");
    const outcome: PasswordOutcome = await (by === "link"
      ? setByLink(window.location.hash.slice(1), next)
      : changePassword(field("current"), next));
    if (outcome === "changed") return setState("done");
    setState("open");
    setFailure(typeof outcome === "string" ? words[outcome] : outcome[locale]);
  };
  if (state === "done")
    return (
      <div role="status">
        <p>{words.done}</p>
        <a className={styles.submit} href="/sign-in">
          {words.signIn}
        </a>
      </div>
    );
  if (owner === false) return <p role="alert">{words.ended}</p>;
  const fields = [
    ...(by === "own" ? [{ name: "current", label: words.current, autoComplete: "current-password" }] : []),
    { name: "next", label: words.next, autoComplete: "new-password" },
    { name: "again", label: words.again, autoComplete: "new-password" },
  ];
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate>
      {owner ? (
        <p>
          {words.whose} <b>{owner}</b>
        </p>
      ) : null}
      <p className={styles.help}>{words.rules}</p>
      {fields.map(({ name, label, autoComplete }) => (
        <div key={name}>
          <label className={styles.label} htmlFor={`${id}${name}`}>
            {label}
          </label>
          <input
            id={`${id}${name}`}
            name={name}
            type="password"
            className={styles.input}
            autoComplete={autoComplete}
            aria-describedby={failure ? `${id}e` : undefined}
          />
        </div>
      ))}
      <div id={`${id}e`} role="alert" className={styles.failure}>
        {failure}
      </div>
      <button type="submit" className={styles.submit} disabled={state === "busy" || (by === "link" && owner === null)}>
        {words.submit}
      </button>
    </form>
  );
}
