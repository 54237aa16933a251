"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Form, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import type { SaveDeadlineResult } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { BodySelect } from "./body-select";
import { DateField, dateOf } from "./date-field";
import { refusalText } from "./deadline-form";
import { FormModal } from "./form-modal";
import { possibleParents } from "./prepare-body-tree";
import { useLevelName } from "./use-level-name";

interface LocalDateFormProps {
  readonly year: number;
  readonly scopeId: number;
  readonly onSaved: (what: string) => void;
  readonly onClose: () => void;
}

interface LocalValues {
  readonly bodyId: number;
  readonly kind: BodyKind;
  readonly level: BodyLevel | "every";
  readonly date: Dayjs | null;
  readonly publishBy: Dayjs | null;
}

/** Sets an earlier date for a place and everything below it. */
export function LocalDateForm({ year, scopeId, onSaved, onClose }: LocalDateFormProps) {
  const t = useText();
  const levelName = useLevelName();
  const [form] = Form.useForm<LocalValues>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const bodies = useQuery(useApi().bodies.list.queryOptions());
  const answered = (result: SaveDeadlineResult) => {
    if (result.outcome === "stale") return setFailure(t("admin.deadlines.stale"));
    if (result.outcome === "refused")
      return form.setFields([{ name: result.reason === "publishLaterThanAbove" ? "publishBy" : "date", errors: [refusalText(result, t)] }]);
    const { bodyName, kind, date } = result.deadline;
    onSaved(t("local.saved", { body: bodyName ?? "", kind: t(`office.kind.${kind}`), date }));
    setOpen(false);
  };
  const saving = useMutation(
    useApi().deadlines.save.mutationOptions({ onSuccess: answered, onError: () => setFailure(t("admin.failed.text")) }),
  );
  const save = ({ bodyId, kind, level, date, publishBy }: LocalValues) => {
    setFailure(null);
    const day = dateOf(date);
    if (day !== null)
      saving.mutate({ year, bodyId, kind, level: level === "every" ? null : level, date: day, publishBy: dateOf(publishBy) });
  };
  const within = { from: `${year + 1}-01-01`, to: `${year + 1}-12-31` };
  return (
    <FormModal<LocalValues>
      form={form}
      title={t("local.add")}
      submit={t("admin.deadlines.save")}
      open={open}
      busy={saving.isPending}
      failure={failure}
      width={480}
      initialValues={{ bodyId: scopeId, kind: "department", level: "every", date: null, publishBy: null }}
      onSave={save}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <Form.Item label={t("local.place")} name="bodyId" rules={[{ required: true, message: t("grant.needBody") }]} extra={t("local.note")}>
        {bodies.data ? <BodySelect bodies={possibleParents(bodies.data, scopeId, null)} /> : <Select loading open={false} options={[]} />}
      </Form.Item>
      <Form.Item label={t("admin.deadlines.kind")} name="kind" required>
        <Select options={bodyKinds.map((value) => ({ value, label: t(`office.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t("admin.body.level")} name="level" required>
        <Select
          options={[{ value: "every", label: levelName(null) }, ...bodyLevels.map((value) => ({ value, label: levelName(value) }))]}
        />
      </Form.Item>
      <DateField
        name="date"
        label={t("local.date")}
        {...within}
        required={t("admin.deadlineRefusal.notADate")}
        note={t("admin.deadlines.note")}
      />
      <DateField name="publishBy" label={t("obligation.publishBy")} {...within} required={null} note={t("obligation.publishByNote")} />
    </FormModal>
  );
}
