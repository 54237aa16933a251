"use client";

import { useMutation } from "@tanstack/react-query";
import { Form } from "antd";
import { useState } from "react";
import type { Role } from "@/domain/access/access";
import type { AccountView } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { AccountFields } from "./account-form";
import { FormModal } from "./form-modal";

interface AccountEditProps {
  readonly account: AccountView;
  readonly scopeId: number;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

interface EditValues {
  readonly name: string;
  readonly role: Role;
  readonly bodyId: number;
}

/** Gives an account another name, role or body. */
export function AccountEdit({ account, scopeId, onSaved, onClose }: AccountEditProps) {
  const t = useText();
  const [form] = Form.useForm<EditValues>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const saving = useMutation(
    useApi().accounts.update.mutationOptions({
      onSuccess: (result) => {
        if (result.outcome === "refused") return setFailure(t(`admin.accountRefusal.${result.reason}`));
        setOpen(false);
        onSaved();
      },
      onError: () => setFailure(t("admin.failed.text")),
    }),
  );
  const { id: accountId, login, name, role, bodyId } = account;
  return (
    <FormModal<EditValues>
      form={form}
      title={t("admin.account.editTitle", { login })}
      submit={t("admin.account.save")}
      open={open}
      busy={saving.isPending}
      failure={failure}
      initialValues={{ name, role, bodyId }}
      onSave={(values) => saving.mutate({ ...values, accountId, name: values.name.trim() })}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <AccountFields scopeId={scopeId} login={false} />
      <p className="note">{t("admin.account.editNote")}</p>
    </FormModal>
  );
}
