"use client";

import { Alert, Input, Segmented } from "antd";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { RuleList, RuleView } from "@/server/rules/rule-view";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import styles from "./admin.module.css";
import { filterRules, type RuleFilter, ruleFilters } from "./prepare-rules";
import { RuleTable } from "./rule-table";

const RuleForm = dynamic(() => import("./rule-form").then((form) => form.RuleForm), { ssr: false });
const RuleHistory = dynamic(() => import("./rule-history").then((history) => history.RuleHistory), { ssr: false });

/** Every rule by category; a rule is set in a dialog, with a reason, and its history is one click away. */
export function RuleDesk({ list }: { list: RuleList }) {
  const t = useText();
  const router = useRouter();
  const [filter, setFilter] = useState<RuleFilter>("all");
  const [words, setWords] = useState("");
  const [open, setOpen] = useState<{ readonly rule: RuleView; readonly as: "form" | "history" } | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const rules = filterRules(list.rules, filter, words);
  return (
    <>
      {saved ? (
        <Alert className={classNames(styles.message)} type="success" role="status" showIcon title={t("rules.saved", { id: saved })} />
      ) : null}
      {list.outdated > 0 ? <Notice tone="info">{t("rules.outdated", { n: list.outdated })}</Notice> : null}
      {list.mayChange ? null : <Notice tone="info">{t("rules.readOnly")}</Notice>}
      <Sheet
        title={
          <Segmented<RuleFilter>
            aria-label={t("rules.filter")}
            value={filter}
            options={ruleFilters.map((value) => ({ value, label: t(`rules.filter.${value}`) }))}
            onChange={setFilter}
          />
        }
        aside={
          <Input.Search
            allowClear
            aria-label={t("rules.find")}
            placeholder={t("rules.find")}
            style={{ width: 260 }}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        }
      >
        {rules.length === 0 ? <EmptyState title={t("rules.none")} /> : null}
        {rules.length > 0 ? (
          <RuleTable
            rules={rules}
            year={list.year}
            mayChange={list.mayChange}
            onEdit={(rule) => setOpen({ rule, as: "form" })}
            onHistory={(rule) => setOpen({ rule, as: "history" })}
          />
        ) : null}
      </Sheet>
      {open?.as === "form" ? (
        <RuleForm
          rule={open.rule}
          year={list.year}
          onSaved={() => {
            setSaved(open.rule.id);
            router.refresh();
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.as === "history" ? <RuleHistory rule={open.rule} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
