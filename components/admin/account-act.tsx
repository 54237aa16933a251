"use client";

import { useMutation } from "@tanstack/react-query";
import { Alert, Modal } from "antd";
import { useState } from "react";
import type { AccountRefusal, AccountView } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";
import type { OneTimeLink } from "./link-once";

export type AccountAct = "disable" | "enable" | "reset";

interface AccountActProps {
  readonly account: AccountView;
  readonly act: AccountAct;
  /** Told when it is done, with the link when there is one. */
  readonly onDone: (link: OneTimeLink | null) => void;
  readonly onClose: () => void;
}

/** The three acts; `done` or `refuse` is called with what came of it. */
function useAct(login: string, told: { done: (link: OneTimeLink | null) => void; refuse: (why: string) => void }) {
  const t = useText();
  const api = useApi();
  const refuse = (reason: AccountRefusal) => told.refuse(t(`admin.accountRefusal.${reason}`));
  const onError = () => told.refuse(t("admin.failed.text"));
  const onSuccess = (result: { outcome: "changed" } | { outcome: "refused"; reason: AccountRefusal }) =>
    result.outcome === "changed" ? told.done(null) : refuse(result.reason);
  const disable = useMutation(api.accounts.disable.mutationOptions({ onSuccess, onError }));
  const enable = useMutation(api.accounts.enable.mutationOptions({ onSuccess, onError }));
  const reset = useMutation(
    api.accounts.issueLink.mutationOptions({
      onSuccess: (result) =>
        result.outcome === "issued" ? told.done({ login, token: result.token, expiresAt: result.expiresAt }) : refuse(result.reason),
      onError,
    }),
  );
  return { disable, enable, reset };
}

/** Asks, then disables, enables or resets. */
export function AccountActDialog({ account, act, onDone, onClose }: AccountActProps) {
  const t = useText();
  const [open, setOpen] = useState(true);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { login, name } = account;
  const done = (link: OneTimeLink | null) => {
    setOpen(false);
    onDone(link);
  };
  const mutation = useAct(login, { done, refuse: setRefusal })[act];
  return (
    <Modal
      title={t(`admin.account.${act}Title`, { login })}
      open={open}
      width={480}
      okText={t(`admin.account.${act}`)}
      cancelText={t("ui.cancel")}
      confirmLoading={mutation.isPending}
      okButtonProps={{ danger: act === "disable", disabled: refusal !== null }}
      onOk={() => mutation.mutate({ accountId: account.id })}
      onCancel={() => setOpen(false)}
      afterClose={onClose}
    >
      <p>{t(`admin.account.${act}Text`, { name })}</p>
      {refusal ? (
        <Alert className={classNames(styles.after)} type="error" role="alert" showIcon title={t("admin.failed")} description={refusal} />
      ) : null}
    </Modal>
  );
}
