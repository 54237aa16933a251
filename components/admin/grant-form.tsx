"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Form, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import { type ExemptionGround, exemptionGrounds } from "@/domain/deadlines/obligation";
import type { ExemptionView, ExtensionView, GrantRefusal, GrantResult } from "@/server/deadlines/obligation-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { BodySelect } from "./body-select";
import { DateField, dateOf } from "./date-field";
import { FormModal } from "./form-modal";
import { possibleParents } from "./prepare-body-tree";

interface GrantFormProps {
  readonly kind: "extension" | "exemption";
  readonly year: number;
  readonly scopeId: number;
  /** The one that is to be changed; null for a new one. */
  readonly known: ExtensionView | ExemptionView | null;
  readonly onSaved: (what: string) => void;
  readonly onClose: () => void;
}

interface GrantValues {
  readonly bodyId: number;
  readonly date?: Dayjs | null;
  readonly publishBy?: Dayjs | null;
  readonly ground?: ExemptionGround;
  readonly reason: string;
}

/** Refusals that speak of the day, not of the body. */
const ofDate: ReadonlySet<GrantRefusal> = new Set(["notADate", "notLater", "past"]);

/** Grants an extension or an exemption to one body, with its reason. */
export function GrantForm(props: GrantFormProps) {
  const { kind, scopeId, known, onClose } = props;
  const t = useText();
  const [form] = Form.useForm<GrantValues>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const bodies = useQuery(useApi().bodies.list.queryOptions());
  const grant = useGrant(props, {
    saved: () => setOpen(false),
    refused: (reason) => form.setFields([{ name: ofDate.has(reason) ? "date" : "bodyId", errors: [t(`grant.refusal.${reason}`)] }]),
    failed: setFailure,
  });
  return (
    <FormModal<GrantValues>
      form={form}
      title={t(`${kind}.add`)}
      submit={t(`${kind}.add`)}
      open={open}
      busy={grant.busy}
      failure={failure}
      width={480}
      initialValues={startOf(known)}
      onSave={(values) => {
        setFailure(null);
        grant.save(values, bodies.data?.find(({ id }) => id === values.bodyId)?.name ?? "");
      }}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <Form.Item label={t("grant.body")} name="bodyId" rules={[{ required: true, message: t("grant.needBody") }]}>
        {bodies.data ? <BodySelect bodies={possibleParents(bodies.data, scopeId, null)} /> : <Select loading open={false} options={[]} />}
      </Form.Item>
      {kind === "extension" ? <ExtensionFields year={props.year} /> : <GroundField />}
      <Form.Item
        label={t("grant.reason")}
        name="reason"
        rules={[{ required: true, whitespace: true, min: 2, message: t("grant.needReason") }]}
        extra={t("grant.reasonNote")}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}

function ExtensionFields({ year }: { year: number }) {
  const t = useText();
  const from = `${year + 1}-01-01`;
  return (
    <>
      <DateField
        name="date"
        label={t("extension.to")}
        from={from}
        to={null}
        required={t("grant.refusal.notADate")}
        note={t("admin.deadlines.note")}
      />
      <DateField
        name="publishBy"
        label={t("extension.publishBy")}
        from={from}
        to={null}
        required={null}
        note={t("extension.publishByNote")}
      />
    </>
  );
}

function GroundField() {
  const t = useText();
  return (
    <Form.Item label={t("exemption.ground")} name="ground" required>
      <Select options={exemptionGrounds.map((value) => ({ value, label: t(`obligation.ground.${value}`) }))} />
    </Form.Item>
  );
}

function startOf(known: GrantFormProps["known"]): Partial<GrantValues> {
  if (!known) return { ground: "new" };
  const common = { bodyId: known.bodyId, reason: known.reason };
  if ("ground" in known) return { ...common, ground: known.ground };
  return { ...common, date: dayjs(known.date), publishBy: known.publishBy === null ? null : dayjs(known.publishBy) };
}

interface Told {
  readonly saved: () => void;
  readonly refused: (reason: GrantRefusal) => void;
  readonly failed: (why: string) => void;
}

function useGrant({ kind, year, known, onSaved }: GrantFormProps, told: Told) {
  const t = useText();
  const api = useApi().deadlines;
  const onError = () => told.failed(t("admin.failed.text"));
  const extend = useMutation(api.extend.mutationOptions({ onError }));
  const exempt = useMutation(api.exempt.mutationOptions({ onError }));
  const save = (values: GrantValues, body: string) => {
    const { bodyId, reason, ground = "other" } = values;
    const common = { bodyId, year, reason: reason.trim(), replaces: known?.id ?? null };
    const date = dateOf(values.date) ?? "";
    const onSuccess = (result: GrantResult) => {
      if (result.outcome === "stale") return told.failed(t("grant.stale"));
      if (result.outcome === "refused") return told.refused(result.reason);
      onSaved(t(`${kind}.granted`, { body, date }));
      told.saved();
    };
    if (kind === "extension") extend.mutate({ ...common, date, publishBy: dateOf(values.publishBy) }, { onSuccess });
    else exempt.mutate({ ...common, ground }, { onSuccess });
  };
  return { busy: extend.isPending || exempt.isPending, save };
}
