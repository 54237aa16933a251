"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import { useState } from "react";
import { type Role, roles } from "@/domain/access/access";
import type { AccountRefusal, CreateAccountResult } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { BodySelect } from "./body-select";
import type { FirstPassword } from "./first-password";
import { FormModal } from "./form-modal";
import { possibleParents } from "./prepare-body-tree";

interface AccountFormProps {
  readonly scopeId: number;
  readonly onCreated: (first: FirstPassword) => void;
  readonly onClose: () => void;
}

interface AccountValues {
  readonly name: string;
  readonly login: string;
  readonly role: Role;
  readonly bodyId: number;
}

/** The field a refusal stands at. */
const fieldOf: Readonly<Record<AccountRefusal, keyof AccountValues>> = {
  loginTaken: "login",
  bodyEnded: "bodyId",
  ownAccount: "login",
  disabled: "login",
};

/** Body, person and role; the login only where it is not given yet. */
export function AccountFields({ scopeId, login = true }: { scopeId: number; login?: boolean }) {
  const t = useText();
  const bodies = useQuery(useApi().bodies.list.queryOptions());
  const places = possibleParents(bodies.data ?? [], scopeId, null);
  return (
    <>
      <Form.Item label={t("admin.account.body")} name="bodyId" rules={[{ required: true, message: t("admin.need.body") }]}>
        <BodySelect bodies={places} />
      </Form.Item>
      <Form.Item
        label={t("admin.account.name")}
        name="name"
        rules={[{ required: true, whitespace: true, message: t("admin.need.person") }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item label={t("admin.account.role")} name="role" required>
        <Select options={roles.map((value) => ({ value, label: t(`frame.role.${value}`) }))} />
      </Form.Item>
      {login ? (
        <Form.Item
          label={t("admin.account.loginHead")}
          name="login"
          rules={[{ required: true, pattern: /^[A-Za-z0-9._-]{3,40}$/, message: t("admin.need.login") }]}
          extra={t("admin.account.loginNote")}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      ) : null}
    </>
  );
}

/** Adds an account; the system makes its first password and tells it once. */
export function AccountForm({ scopeId, onCreated, onClose }: AccountFormProps) {
  const t = useText();
  const [form] = Form.useForm<AccountValues>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const answered = (result: CreateAccountResult) => {
    if (result.outcome === "refused")
      return form.setFields([{ name: fieldOf[result.reason], errors: [t(`admin.accountRefusal.${result.reason}`)] }]);
    setOpen(false);
    onCreated({ login: result.account.login, password: result.initialPassword });
  };
  const creating = useMutation(
    useApi().accounts.create.mutationOptions({ onSuccess: answered, onError: () => setFailure(t("admin.failed.text")) }),
  );
  const save = (values: AccountValues) => {
    setFailure(null);
    creating.mutate({ ...values, name: values.name.trim() });
  };
  return (
    <FormModal<AccountValues>
      form={form}
      title={t("admin.accounts.create")}
      submit={t("admin.accounts.create")}
      open={open}
      busy={creating.isPending}
      failure={failure}
      initialValues={{ role: "clerk" }}
      onSave={save}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <AccountFields scopeId={scopeId} />
    </FormModal>
  );
}
