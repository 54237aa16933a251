"use client";

import { useMutation } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useState } from "react";
import type { GrantView } from "@/server/deadlines/obligation-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { FormModal } from "./form-modal";

interface RevokeFormProps {
  readonly kind: "extension" | "exemption";
  readonly grant: GrantView;
  readonly onSaved: (what: string) => void;
  readonly onClose: () => void;
}

/** Takes an extension or exemption back, with a reason. */
export function RevokeForm({ kind, grant, onSaved, onClose }: RevokeFormProps) {
  const t = useText();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const api = useApi().deadlines;
  const answers = {
    onSuccess: () => {
      onSaved(t("grant.revokedDone", { body: grant.bodyName }));
      setOpen(false);
    },
    onError: () => setFailure(t("admin.failed.text")),
  };
  const extension = useMutation(api.revokeExtension.mutationOptions(answers));
  const exemption = useMutation(api.revokeExemption.mutationOptions(answers));
  const revoke = kind === "extension" ? extension : exemption;
  return (
    <FormModal<{ readonly reason: string }>
      form={form}
      title={t("grant.revokeTitle", { body: grant.bodyName, what: t(`${kind}.title`) })}
      submit={t("grant.revoke")}
      open={open}
      busy={revoke.isPending}
      failure={failure}
      width={440}
      onSave={({ reason }) => revoke.mutate({ id: grant.id, reason: reason.trim() })}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <p>{t("grant.revokeText")}</p>
      <Form.Item
        label={t("grant.reason")}
        name="reason"
        rules={[{ required: true, whitespace: true, min: 2, message: t("grant.needReason") }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}
