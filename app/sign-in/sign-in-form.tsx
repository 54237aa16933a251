"use client";

import { type FormEvent, useId, useState } from "react";
import { type SignInOutcome, signIn } from "./sign-in";
import styles from "./sign-in.module.css";

type Failure = Exclude<SignInOutcome, "signedIn"> | "empty" | "locked";
type Words = Readonly<Record<Failure | "login" | "password" | "show" | "hide" | "submit" | "busy", string>>;

/** So many wrong passwords in a row lock an account; the server's answer does not tell, so that nobody learns which exist. */
const ATTEMPTS = 5;

/** Account and password; the words come with the page, so that no message library is loaded here. */
export function SignInForm({ next, words }: { next: string; words: Words }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [failed, setFailed] = useState({ login: "", times: 0 });
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const login = String(data.get("login") ?? "").trim();
    const password = String(data.get("password") ?? "");
    if (!login || !password) return setFailure("empty");
    setBusy(true);
    setFailure(null);
    const outcome = await signIn(login, password);
    if (outcome === "signedIn") return window.location.assign(next);
    const times = outcome === "wrong" ? (failed.login === login ? failed.times + 1 : 1) : failed.times;
    setFailed({ login, times });
    setBusy(false);
    setFailure(outcome === "wrong" && times >= ATTEMPTS ? "locked" : outcome);
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate>
      <label className={styles.label} htmlFor={`${id}l`}>
        {words.login}
      </label>
      {/* The first thing anyone does here is typing the account. */}
      <input
        id={`${id}l`}
        name="login"
        className={styles.input}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={failure ? `${id}e` : undefined}
      />
      <label className={styles.label} htmlFor={`${id}p`}>
        {words.password}
      </label>
      <div className={styles.password}>
        <input
          id={`${id}p`}
          name="password"
          type={shown ? "text" : "password"}
          className={styles.input}
          autoComplete="current-password"
          aria-describedby={failure ? `${id}e` : undefined}
        />
        <button type="button" className={styles.show} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.show}
        </button>
      </div>
      <div id={`${id}e`} role="alert" className={styles.failure}>
        {failure ? words[failure] : null}
      </div>
      <button type="submit" className={styles.submit} disabled={busy}>
        {busy ? words.busy : words.submit}
      </button>
    </form>
  );
}
