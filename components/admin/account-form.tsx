"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { roles } from "@/domain/access/access";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import { BodyChoice, type ChosenBody } from "./body-choice";
import { ChoiceField, TextField, textIn } from "./fields";
import { FormDialog } from "./form-dialog";

/** A password to hand over, and to whom. */
export interface FirstPassword {
  readonly login: string;
  readonly password: string;
}

/** Adds an account; the system makes its first password and tells it once. */
export function AccountForm({ onCreated, onClose }: { onCreated: (first: FirstPassword) => void; onClose: () => void }) {
  const t = useText();
  const api = useApi();
  const [body, setBody] = useState<ChosenBody | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const creating = useMutation(
    api.accounts.create.mutationOptions({
      onSuccess: (result) =>
        result.outcome === "created"
          ? onCreated({ login: result.account.login, password: result.initialPassword })
          : setRefusal(t(`admin.accountRefusal.${result.reason}`)),
      onError: () => setRefusal(t("admin.failed.text")),
    }),
  );
  const save = (form: FormData) => {
    const role = roles.find((each) => each === textIn(form, "role"));
    if (!body || !role) return setRefusal(t("admin.choice.hint"));
    creating.mutate({ login: textIn(form, "login"), name: textIn(form, "name"), role, bodyId: body.id });
  };
  const choices = roles.map((value) => ({ value, label: t(`frame.role.${value}`) }));
  return (
    <FormDialog
      title={t("admin.accounts.create")}
      submit={t("admin.accounts.create")}
      busy={creating.isPending}
      refusal={refusal}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField label={t("admin.account.name")} name="name" required maxLength={40} />
      <ChoiceField label={t("admin.account.role")} name="role" value="clerk" choices={choices} />
      <div className={styles.wide}>
        <TextField label={t("admin.account.login")} name="login" required pattern="[A-Za-z0-9._\-]{3,40}" maxLength={40} />
      </div>
      <div className={styles.wide}>
        <BodyChoice label={t("admin.account.body")} value={body} onChange={setBody} />
      </div>
    </FormDialog>
  );
}
