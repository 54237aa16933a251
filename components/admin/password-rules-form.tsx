"use client";

import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, InputNumber } from "antd";
import type { PasswordRules } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { Sheet } from "../ui/sheet";
import styles from "./admin.module.css";

/** What each rule may be set to; the server holds the same bounds. */
const bounds = {
  shortest: [10, 64],
  classes: [3, 4],
  expiresAfterDays: [0, 730],
  warnDays: [0, 90],
  remembered: [0, 24],
} as const;
const fields = Object.keys(bounds) as (keyof typeof bounds)[];

/** The password rules of the installation; only shown to administrators below the top. */
export function PasswordRulesForm({ rules, mayChange }: { rules: PasswordRules; mayChange: boolean }) {
  const t = useText();
  const saving = useMutation(useApi().accounts.savePasswordRules.mutationOptions());
  return (
    <Sheet title={t("admin.passwordRules.title")}>
      <p className="note">{t(mayChange ? "admin.passwordRules.text" : "admin.passwordRules.topOnly")}</p>
      {saving.isSuccess ? (
        <Alert className={classNames(styles.message)} type="success" role="status" showIcon title={t("admin.passwordRules.saved")} />
      ) : null}
      {saving.isError ? (
        <Alert className={classNames(styles.message)} type="error" role="alert" showIcon title={t("admin.failed.text")} />
      ) : null}
      <Form<PasswordRules> layout="vertical" initialValues={rules} disabled={!mayChange} onFinish={(values) => saving.mutate(values)}>
        {fields.map((name) => (
          <Form.Item key={name} label={t(`admin.passwordRules.${name}`)} name={name} rules={[{ required: true }]}>
            <InputNumber min={bounds[name][0]} max={bounds[name][1]} precision={0} />
          </Form.Item>
        ))}
        {mayChange ? (
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t("admin.passwordRules.save")}
          </Button>
        ) : null}
      </Form>
    </Sheet>
  );
}
