"use client";

import { useMutation } from "@tanstack/react-query";
import { Button, Checkbox, Form, Input, InputNumber, Radio, Switch } from "antd";
import { useState } from "react";
import type { Severity } from "@/domain/checks/finding";
import type { RuleView, SaveRuleResult } from "@/server/rules/rule-view";
import { useApi } from "../api/api-provider";
import { useLocale, useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import { FormModal } from "./form-modal";
import { isChanged } from "./prepare-rules";

const levels: readonly Severity[] = ["error", "warn", "info"];

interface RuleFormProps {
  readonly rule: RuleView;
  readonly year: number;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

interface RuleValues {
  readonly enabled: boolean;
  readonly level: Severity;
  readonly thresholds?: Readonly<Record<string, number>>;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly reason: string;
  readonly confirmed?: boolean;
}

/** Sets one rule: on or off, level, thresholds and years. A reason is required; statutory errors ask for a confirmation. */
export function RuleForm({ rule, year, onSaved, onClose }: RuleFormProps) {
  const t = useText();
  const locale = useLocale();
  const [form] = Form.useForm<RuleValues>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const answered = (result: SaveRuleResult) => {
    if (result.outcome === "stale") return setFailure(t("rules.stale"));
    if (result.outcome === "refused") return setFailure(t(`rules.refusal.${result.reason}`));
    onSaved();
    setOpen(false);
  };
  const saving = useMutation(
    useApi().rules.save.mutationOptions({ onSuccess: answered, onError: () => setFailure(t("admin.failed.text")) }),
  );
  const save = ({ reason, confirmed = false, fromYear, toYear, thresholds = {}, ...rest }: RuleValues) => {
    setFailure(null);
    const setting = { ...rest, thresholds: { ...thresholds }, fromYear: fromYear ?? null, toYear: toYear ?? null };
    saving.mutate({ rule: rule.id, setting, reason, confirmed, seen: rule.lastChange });
  };
  return (
    <FormModal<RuleValues>
      form={form}
      title={t("rules.formTitle", { id: rule.id })}
      submit={t("rules.save")}
      open={open}
      busy={saving.isPending}
      failure={failure}
      initialValues={{ ...rule.setting, reason: "", confirmed: false }}
      onSave={save}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <p>{rule.name[locale]}</p>
      <p className={styles.dim}>{t("rules.effect", { year: `${year}`, n: rule.reports })}</p>
      <RuleFields rule={rule} />
      {rule.guarded ? (
        <Form.Item name="confirmed" valuePropName="checked">
          <Checkbox>{t("rules.confirm")}</Checkbox>
        </Form.Item>
      ) : null}
      {isChanged(rule) ? (
        <Button onClick={() => form.setFieldsValue({ ...rule.standard, thresholds: { ...rule.standard.thresholds } })}>
          {t("rules.reset")}
        </Button>
      ) : null}
    </FormModal>
  );
}

function RuleFields({ rule }: { rule: RuleView }) {
  const t = useText();
  const locale = useLocale();
  return (
    <>
      <Form.Item label={t("rules.state")} name="enabled" valuePropName="checked" required>
        <Switch checkedChildren={t("rules.on")} unCheckedChildren={t("rules.off")} />
      </Form.Item>
      <Form.Item label={t("rules.level")} name="level" required extra={t("rules.standard", { value: t(`finding.${rule.standard.level}`) })}>
        <Radio.Group options={levels.map((value) => ({ value, label: t(`finding.${value}`) }))} />
      </Form.Item>
      {Object.entries(rule.standard.thresholds).map(([name, value]) => (
        <Form.Item
          key={name}
          label={rule.thresholdLabels[name]?.[locale] ?? name}
          name={["thresholds", name]}
          extra={t("rules.standard", { value: `${value}` })}
          rules={[{ required: true, message: t("rules.needed") }]}
        >
          <InputNumber min={0} max={1e9} style={{ width: 160 }} />
        </Form.Item>
      ))}
      <Form.Item label={t("rules.fromYear")} name="fromYear">
        <InputNumber min={2008} max={2100} precision={0} placeholder={t("rules.noLimit")} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item label={t("rules.toYear")} name="toYear">
        <InputNumber min={2008} max={2100} precision={0} placeholder={t("rules.noLimit")} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        label={t("rules.reason")}
        name="reason"
        extra={t("rules.reasonNote")}
        rules={[{ required: true, whitespace: true, min: 4, message: t("rules.reasonNote") }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}
