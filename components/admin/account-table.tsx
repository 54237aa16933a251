"use client";

import type { AccountView } from "@/server/bodies/body-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { Tag } from "../ui/tag";
import type { AccountAct } from "./account-act";
import styles from "./admin.module.css";

interface AccountTableProps {
  readonly rows: readonly AccountView[];
  readonly ownId: number;
  readonly onAct: (account: AccountView, act: AccountAct) => void;
}

function AccountState({ account }: { account: AccountView }) {
  const t = useText();
  if (account.disabled) return <Tag tone="off">{t("admin.account.disabled")}</Tag>;
  return account.locked ? <Tag tone="warn">{t("admin.account.locked")}</Tag> : <Tag tone="ok">{t("admin.account.active")}</Tag>;
}

function AccountActs({ account, onAct }: { account: AccountView; onAct: AccountTableProps["onAct"] }) {
  const t = useText();
  const acts = [account.disabled ? "enable" : "disable", "reset"] as const;
  return acts.map((act) => (
    <Button
      key={act}
      tone="quiet"
      small
      className={styles.inRow}
      aria-label={`${t(`admin.account.${act}`)} ${account.login}`}
      onClick={() => onAct(account, act)}
    >
      {t(`admin.account.${act}`)}
    </Button>
  ));
}

/** The accounts with what can be done to each; one's own is only shown. */
export function AccountTable({ rows, ownId, onAct }: AccountTableProps) {
  const t = useText();
  return (
    <DataTable label={t("admin.accounts.label")}>
      <thead>
        <tr>
          <th scope="col">{t("admin.account.loginHead")}</th>
          <th scope="col">{t("admin.account.name")}</th>
          <th scope="col">{t("admin.account.role")}</th>
          <th scope="col">{t("admin.account.body")}</th>
          <th scope="col">{t("admin.account.state")}</th>
          <th scope="col">{t("admin.account.lastSignIn")}</th>
          <th scope="col">{t("admin.acts")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((account) => (
          <tr key={account.id} className={account.disabled ? styles.ended : undefined}>
            <th scope="row">{account.login}</th>
            <td>{account.name}</td>
            <td>{t(`frame.role.${account.role}`)}</td>
            <td>{account.bodyName}</td>
            <td>
              <AccountState account={account} />
            </td>
            <td className="nowrap">{account.lastSignInAt === null ? t("admin.account.never") : shanghaiTime(account.lastSignInAt)}</td>
            <td className="nowrap">{account.id === ownId ? null : <AccountActs account={account} onAct={onAct} />}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
