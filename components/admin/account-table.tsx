"use client";

import { Button, Table, type TableColumnsType } from "antd";
import type { AccountView } from "@/server/bodies/body-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { EmptyState } from "../ui/empty-state";
import { Tag } from "../ui/tag";
import type { AccountAct } from "./account-act";
import styles from "./admin.module.css";
import { stateOf } from "./prepare-accounts";

/** Rows one page of the table shows on a screen of 768 px. */
const ROWS = 12;

interface AccountTableProps {
  readonly rows: readonly AccountView[];
  readonly ownId: number;
  readonly onAct: (account: AccountView, act: AccountAct | "edit") => void;
}

const tones = { active: "ok", locked: "warn", disabled: "off" } as const;

function AccountActs({ account, onAct }: { account: AccountView; onAct: AccountTableProps["onAct"] }) {
  const t = useText();
  const acts = ["edit", ...(account.disabled ? (["enable"] as const) : (["disable", "reset"] as const))] as const;
  return acts.map((act) => (
    <Button
      key={act}
      type="link"
      size="small"
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
  const columns: TableColumnsType<AccountView> = [
    { title: t("admin.account.loginHead"), dataIndex: "login", rowScope: "row" },
    { title: t("admin.account.name"), dataIndex: "name" },
    { title: t("admin.account.role"), dataIndex: "role", render: (role: AccountView["role"]) => t(`frame.role.${role}`) },
    { title: t("admin.account.body"), dataIndex: "bodyName" },
    {
      title: t("admin.account.state"),
      key: "state",
      render: (_, account) => <Tag tone={tones[stateOf(account)]}>{t(`admin.account.${stateOf(account)}`)}</Tag>,
    },
    {
      title: t("admin.account.lastSignIn"),
      dataIndex: "lastSignInAt",
      render: (at: number | null) => <span className="nowrap">{at === null ? t("admin.account.never") : shanghaiTime(at)}</span>,
    },
    {
      title: t("admin.acts"),
      key: "acts",
      width: 230,
      render: (_, account) =>
        account.id === ownId ? <span className="note">{t("admin.account.own")}</span> : <AccountActs account={account} onAct={onAct} />,
    },
  ];
  return (
    <Table<AccountView>
      aria-label={t("admin.accounts.label")}
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={[...rows]}
      rowClassName={({ disabled }) => (disabled ? classNames(styles.ended) : "")}
      locale={{ emptyText: <EmptyState title={t("admin.accounts.none")} /> }}
      pagination={{ defaultPageSize: ROWS, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}
