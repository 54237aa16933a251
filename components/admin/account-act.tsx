"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountRefusal, AccountView } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import type { FirstPassword } from "./account-form";

export type AccountAct = "disable" | "enable" | "reset";

interface AccountActProps {
  readonly account: AccountView;
  readonly act: AccountAct;
  /** Told when it is done, with the password when there is a new one. */
  readonly onDone: (first: FirstPassword | null) => void;
  readonly onClose: () => void;
}

/** Asks, then disables, enables or resets. */
export function AccountActDialog({ account, act, onDone, onClose }: AccountActProps) {
  const t = useText();
  const api = useApi();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { login, name } = account;
  const refuse = (reason: AccountRefusal) => setRefusal(t(`admin.accountRefusal.${reason}`));
  const onError = () => setRefusal(t("admin.failed.text"));
  const onSuccess = (result: { outcome: "changed" } | { outcome: "refused"; reason: AccountRefusal }) =>
    result.outcome === "changed" ? onDone(null) : refuse(result.reason);
  const disabling = useMutation(api.accounts.disable.mutationOptions({ onSuccess, onError }));
  const enabling = useMutation(api.accounts.enable.mutationOptions({ onSuccess, onError }));
  const resetting = useMutation(
    api.accounts.resetPassword.mutationOptions({
      onSuccess: (result) => (result.outcome === "reset" ? onDone({ login, password: result.initialPassword }) : refuse(result.reason)),
      onError,
    }),
  );
  const mutation = { disable: disabling, enable: enabling, reset: resetting }[act];
  return (
    <ConfirmDialog
      title={t(`admin.account.${act}Title`, { login })}
      confirm={t(`admin.account.${act}`)}
      danger={act === "disable"}
      blocked={mutation.isPending || refusal !== null}
      onConfirm={() => mutation.mutate({ accountId: account.id })}
      onClose={onClose}
    >
      <p>{t(`admin.account.${act}Text`, { name })}</p>
      {refusal ? (
        <Notice tone="bad" title={t("admin.failed")}>
          {refusal}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
}
