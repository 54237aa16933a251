"use client";

import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useApi } from "@/components/api/api-provider";
import { useLocale, useText } from "@/components/messages/text-provider";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import styles from "./frame.module.css";
import { signOut } from "./sign-out";

/** Changes one's own password. Every session of the account ends then, this one too. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const api = useApi();
  const text = useText();
  const locale = useLocale();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const change = useMutation(api.session.changePassword.mutationOptions());
  const { data } = change;
  const done = data?.outcome === "changed";
  const refusal = data?.outcome === "refused" ? data.message[locale] : change.isError ? text("password.failed") : null;
  const differ = again !== "" && next !== again;
  return (
    <ConfirmDialog
      title={text("frame.changePassword")}
      confirm={text(done ? "signIn.title" : "password.save")}
      blocked={!done && (change.isPending || !current || !next || next !== again)}
      onConfirm={() => (done ? void signOut() : change.mutate({ password: current, newPassword: next }))}
      onClose={() => (done ? void signOut() : onClose())}
    >
      <Field label={text("password.current")} value={current} onValue={setCurrent} autoComplete="current-password" />
      <Field label={text("password.next")} value={next} onValue={setNext} autoComplete="new-password" />
      <Field label={text("password.again")} value={again} onValue={setAgain} autoComplete="new-password" />
      {differ ? <Notice tone="warn">{text("password.differ")}</Notice> : null}
      {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
      {done ? <Notice tone="ok">{text("password.changed")}</Notice> : null}
    </ConfirmDialog>
  );
}

function Field({
  label,
  value,
  onValue,
  autoComplete,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  autoComplete: string;
}) {
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="password" value={value} autoComplete={autoComplete} onChange={(event) => onValue(event.target.value)} />
    </p>
  );
}
