"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { AccountView } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { Sheet } from "../ui/sheet";
import { type AccountAct, AccountActDialog } from "./account-act";
import { AccountFilters } from "./account-filters";
import { AccountTable } from "./account-table";
import styles from "./admin.module.css";
import { BoardSkeleton } from "./board-skeleton";
import type { FirstPassword } from "./first-password";
import { keepInAddress } from "./keep-in-address";
import { LinkOnce, type OneTimeLink } from "./link-once";
import { LoadFailed } from "./load-failed";
import { PasswordOnce } from "./password-once";
import { type AccountQuery, findAccounts } from "./prepare-accounts";

const AccountEdit = dynamic(() => import("./account-edit").then((form) => form.AccountEdit), { ssr: false });
const AccountForm = dynamic(() => import("./account-form").then((form) => form.AccountForm), { ssr: false });

type Open =
  | { readonly dialog: "create" }
  | { readonly dialog: "act"; readonly account: AccountView; readonly act: AccountAct }
  | { readonly dialog: "edit"; readonly account: AccountView }
  | { readonly dialog: "link"; readonly link: OneTimeLink }
  | { readonly dialog: "password"; readonly first: FirstPassword };

interface DeskProps {
  readonly accounts: readonly AccountView[];
  readonly ownId: number;
  readonly scopeId: number;
  readonly start: AccountQuery;
}

/** The accounts: found, added, disabled, enabled, given a one-time link. */
function Desk({ accounts, ownId, scopeId, start }: DeskProps) {
  const t = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [query, setQuery] = useState(start);
  const [open, setOpen] = useState<Open | null>(null);
  const [changed, setChanged] = useState<string | null>(null);
  const filter = (next: AccountQuery) => {
    setQuery(next);
    keepInAddress({ q: next.words.trim(), role: next.role ?? "", state: next.state ?? "" });
  };
  const done = (login: string, next: Open | null) => {
    setChanged(login);
    if (next) setOpen(next);
    void cache.invalidateQueries(api.accounts.list.queryFilter());
  };
  const found = findAccounts(accounts, query);
  return (
    <>
      {changed ? (
        <Alert
          className={classNames(styles.message)}
          type="success"
          role="status"
          showIcon
          title={t("admin.account.changed", { login: changed })}
        />
      ) : null}
      <Sheet
        title={t("admin.accounts.label")}
        aside={
          <Button type="primary" onClick={() => setOpen({ dialog: "create" })}>
            {t("admin.accounts.create")}
          </Button>
        }
      >
        <AccountFilters query={query} onChange={filter} accounts={accounts} found={found.length} />
        <AccountTable
          rows={found}
          ownId={ownId}
          onAct={(account, act) => setOpen(act === "edit" ? { dialog: "edit", account } : { dialog: "act", account, act })}
        />
      </Sheet>
      {open?.dialog === "create" ? (
        <AccountForm
          scopeId={scopeId}
          onCreated={(first) => done(first.login, { dialog: "password", first })}
          onClose={() => setOpen(keepSecret)}
        />
      ) : null}
      {open?.dialog === "act" ? (
        <AccountActDialog
          account={open.account}
          act={open.act}
          onDone={(link) => done(open.account.login, link && { dialog: "link", link })}
          onClose={() => setOpen(keepSecret)}
        />
      ) : null}
      {open?.dialog === "edit" ? (
        <AccountEdit
          account={open.account}
          scopeId={scopeId}
          onSaved={() => done(open.account.login, null)}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.dialog === "link" ? <LinkOnce {...open.link} onClose={() => setOpen(null)} /> : null}
      {open?.dialog === "password" ? <PasswordOnce {...open.first} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

/** A dialog that closes behind a first password or a link leaves that standing. */
const keepSecret = (open: Open | null) => (open?.dialog === "password" || open?.dialog === "link" ? open : null);

/** The desk once its accounts are there. */
export function AccountDesk(
  props: Omit<DeskProps, "accounts"> & { accounts: DeskProps["accounts"] | null; failed: boolean; onRetry: () => void },
) {
  const { accounts, failed, onRetry, ...rest } = props;
  if (accounts) return <Desk {...rest} accounts={accounts} />;
  return failed ? <LoadFailed onRetry={onRetry} /> : <BoardSkeleton />;
}
