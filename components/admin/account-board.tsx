"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { AccountView } from "@/server/bodies/body-view";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import { type AccountAct, AccountActDialog } from "./account-act";
import { AccountForm, type FirstPassword } from "./account-form";
import { AccountTable } from "./account-table";
import styles from "./admin.module.css";
import { PasswordOnce } from "./password-once";

type Open =
  | { readonly dialog: "create" }
  | { readonly dialog: "act"; readonly account: AccountView; readonly act: AccountAct }
  | { readonly dialog: "password"; readonly first: FirstPassword };

/** The accounts: listed, added, disabled, enabled, given a new first password. */
export function AccountBoard({ rows, ownId }: { rows: readonly AccountView[]; ownId: number }) {
  const t = useText();
  const router = useRouter();
  const [open, setOpen] = useState<Open | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const close = () => setOpen(null);
  const done = (login: string, first: FirstPassword | null) => {
    setChanged(login);
    setOpen(first ? { dialog: "password", first } : null);
    router.refresh();
  };
  return (
    <>
      {changed ? (
        <div className={styles.message}>
          <Notice tone="ok">{t("admin.account.changed", { login: changed })}</Notice>
        </div>
      ) : null}
      <Sheet
        title={t("admin.accounts.label")}
        aside={
          <Button tone="primary" onClick={() => setOpen({ dialog: "create" })}>
            {t("admin.accounts.create")}
          </Button>
        }
      >
        <AccountTable rows={rows} ownId={ownId} onAct={(account, act) => setOpen({ dialog: "act", account, act })} />
      </Sheet>
      {open?.dialog === "create" ? <AccountForm onCreated={(first) => done(first.login, first)} onClose={close} /> : null}
      {open?.dialog === "act" ? (
        <AccountActDialog account={open.account} act={open.act} onDone={(first) => done(open.account.login, first)} onClose={close} />
      ) : null}
      {open?.dialog === "password" ? <PasswordOnce {...open.first} onClose={close} /> : null}
    </>
  );
}
