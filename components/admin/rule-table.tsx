"use client";

import { Button, Table, type TableColumnsType } from "antd";
import { ruleCategories } from "@/domain/checks/rule";
import type { RuleView } from "@/server/rules/rule-view";
import { useLocale, useText } from "../messages/text-provider";
import { Tag } from "../ui/tag";
import styles from "./admin.module.css";
import { yearsText } from "./prepare-rules";

interface RuleTableProps {
  readonly rules: readonly RuleView[];
  readonly year: number;
  readonly mayChange: boolean;
  readonly onEdit: (rule: RuleView) => void;
  readonly onHistory: (rule: RuleView) => void;
}

const tones = { error: "bad", warn: "warn", info: "info" } as const;

/** The rules under the headings of their categories; what is set differently stands beside its default. */
export function RuleTable({ rules, year, mayChange, onEdit, onHistory }: RuleTableProps) {
  const t = useText();
  const columns: TableColumnsType<RuleView> = [
    { title: t("rules.rule"), key: "rule", rowScope: "row", render: (_, rule) => <RuleName rule={rule} /> },
    { title: t("rules.level"), key: "level", width: 120, render: (_, rule) => <Level rule={rule} /> },
    { title: t("rules.thresholds"), key: "thresholds", width: 250, render: (_, rule) => <Thresholds rule={rule} /> },
    { title: t("rules.years"), key: "years", width: 100, render: (_, { setting }) => yearsText(setting, t) },
    { title: t("rules.reports", { year: `${year}` }), dataIndex: "reports", width: 100, align: "right" },
    {
      key: "acts",
      width: 150,
      render: (_, rule) => (
        <>
          {mayChange ? (
            <Button type="link" size="small" aria-label={t("rules.editLabel", { id: rule.id })} onClick={() => onEdit(rule)}>
              {t("rules.edit")}
            </Button>
          ) : null}
          {rule.history.length > 0 ? (
            <Button type="link" size="small" onClick={() => onHistory(rule)}>
              {t("rules.history", { n: rule.history.length })}
            </Button>
          ) : null}
        </>
      ),
    },
  ];
  const categories = ruleCategories.filter((category) => rules.some((rule) => rule.category === category));
  return categories.map((category, at) => {
    const own = rules.filter((rule) => rule.category === category);
    const title = t(`rules.category.${category}`);
    return (
      <Table<RuleView>
        key={category}
        aria-label={title}
        title={() => <h2 className={styles.group}>{title}</h2>}
        rowKey="id"
        size="small"
        tableLayout="fixed"
        columns={columns}
        dataSource={own}
        pagination={false}
        showHeader={at === 0}
      />
    );
  });
}

function RuleName({ rule }: { rule: RuleView }) {
  const t = useText();
  const locale = useLocale();
  return (
    <>
      {rule.name[locale]}
      <div className={styles.dim}>
        {rule.id} · {rule.scope[locale]} · v{rule.version}
        {rule.guarded ? ` · ${t("rules.guarded")}` : ""}
      </div>
    </>
  );
}

function Level({ rule: { setting, standard } }: { rule: RuleView }) {
  const t = useText();
  const differs = setting.level !== standard.level;
  return (
    <>
      {setting.enabled ? <Tag tone={tones[setting.level]}>{t(`finding.${setting.level}`)}</Tag> : <Tag tone="off">{t("rules.off")}</Tag>}
      {differs || !setting.enabled ? (
        <div className={styles.dim}>{t("rules.standard", { value: t(`finding.${standard.level}`) })}</div>
      ) : null}
    </>
  );
}

function Thresholds({ rule: { setting, standard, thresholdLabels } }: { rule: RuleView }) {
  const t = useText();
  const locale = useLocale();
  return Object.entries(setting.thresholds).map(([name, value]) => (
    <div key={name}>
      {t("rules.threshold", { name: thresholdLabels[name]?.[locale] ?? name, value: `${value}` })}
      {value === standard.thresholds[name] ? null : (
        <span className={styles.dim}> {t("rules.standard", { value: `${standard.thresholds[name] ?? ""}` })}</span>
      )}
    </div>
  ));
}
