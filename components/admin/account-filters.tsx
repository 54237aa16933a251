"use client";

import { Input, Select } from "antd";
import { roles } from "@/domain/access/access";
import type { AccountView } from "@/server/bodies/body-view";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import { type AccountQuery, accountStates } from "./prepare-accounts";

interface AccountFiltersProps {
  readonly query: AccountQuery;
  readonly onChange: (query: AccountQuery) => void;
  readonly accounts: readonly AccountView[];
  readonly found: number;
}

/** Narrows the accounts by words, role and state. */
export function AccountFilters({ query, onChange, accounts, found }: AccountFiltersProps) {
  const t = useText();
  const disabled = accounts.filter((account) => account.disabled).length;
  return (
    <div className={styles.tools}>
      <Input
        style={{ width: 280 }}
        value={query.words}
        maxLength={60}
        allowClear
        placeholder={t("admin.accounts.search")}
        aria-label={t("admin.accounts.search")}
        onChange={(event) => onChange({ ...query, words: event.target.value })}
      />
      <Select<AccountQuery["role"] | "">
        style={{ width: 136 }}
        aria-label={t("admin.account.role")}
        value={query.role ?? ""}
        options={[
          { value: "", label: t("admin.accounts.everyRole") },
          ...roles.map((value) => ({ value, label: t(`frame.role.${value}`) })),
        ]}
        onChange={(role) => onChange({ ...query, role: role === "" ? null : role })}
      />
      <Select<AccountQuery["state"] | "">
        style={{ width: 136 }}
        aria-label={t("admin.account.state")}
        value={query.state ?? ""}
        options={[
          { value: "", label: t("admin.accounts.everyState") },
          ...accountStates.map((value) => ({ value, label: t(`admin.account.${value}`) })),
        ]}
        onChange={(state) => onChange({ ...query, state: state === "" ? null : state })}
      />
      <span className="note" role="status">
        {found === accounts.length
          ? t("admin.accounts.note", { n: accounts.length, disabled })
          : t("admin.accounts.found", { n: found, all: accounts.length })}
      </span>
    </div>
  );
}
