"use client";

import { useMutation } from "@tanstack/react-query";
import { Button, Form, Popconfirm } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import type { SaveDeadlineResult } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { DateField, dateOf } from "./date-field";
import { FormModal } from "./form-modal";
import type { DeadlineCell } from "./prepare-deadlines";
import { useLevelName } from "./use-level-name";

interface DeadlineFormProps {
  readonly year: number;
  readonly cell: DeadlineCell;
  readonly onSaved: (date: string) => void;
  readonly onClose: () => void;
}

interface DeadlineValues {
  readonly date: Dayjs | null;
  readonly publishBy: Dayjs | null;
}

/** Sets the last days of one kind and level, within the year after the report year. */
export function DeadlineForm({ year, cell, onSaved, onClose }: DeadlineFormProps) {
  const t = useText();
  const levelName = useLevelName();
  const [form] = Form.useForm<DeadlineValues>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const { kind, level } = cell;
  const first = cell.date ?? cell.inherited;
  const seen = cell.date === null ? null : { date: cell.date, publishBy: cell.publishBy };
  const answered = (result: SaveDeadlineResult) => {
    if (result.outcome === "stale") return setFailure(t("admin.deadlines.stale"));
    if (result.outcome === "refused") return form.setFields([{ name: "date", errors: [refusalText(result, t)] }]);
    onSaved(result.deadline.date);
    setOpen(false);
  };
  const saving = useMutation(
    useApi().deadlines.save.mutationOptions({ onSuccess: answered, onError: () => setFailure(t("admin.failed.text")) }),
  );
  const save = ({ date, publishBy }: DeadlineValues) => {
    setFailure(null);
    const day = dateOf(date);
    if (day !== null) saving.mutate({ year, kind, level, date: day, publishBy: dateOf(publishBy), seen });
  };
  const removing = useMutation(
    useApi().deadlines.remove.mutationOptions({
      onSuccess: ({ outcome }) => {
        if (outcome === "stale") return setFailure(t("admin.deadlines.stale"));
        onSaved(t("admin.deadlines.unset"));
        setOpen(false);
      },
      onError: () => setFailure(t("admin.failed.text")),
    }),
  );
  const within = { from: `${year + 1}-01-01`, to: `${year + 1}-12-31` };
  return (
    <FormModal<DeadlineValues>
      form={form}
      title={t("admin.deadlines.editTitle", { year, kind: t(`office.kind.${kind}`), level: levelName(level) })}
      submit={t("admin.deadlines.save")}
      open={open}
      busy={saving.isPending}
      failure={failure}
      width={440}
      initialValues={{ date: first === null ? null : dayjs(first), publishBy: cell.publishBy === null ? null : dayjs(cell.publishBy) }}
      onSave={save}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <DateField
        name="date"
        label={t("admin.deadlines.date", { year: year + 1 })}
        {...within}
        required={t("admin.deadlineRefusal.notADate")}
        note={t("admin.deadlines.note")}
      />
      <DateField name="publishBy" label={t("obligation.publishBy")} {...within} required={null} note={t("obligation.publishByNote")} />
      <RemoveDate cell={cell} onRemove={(id, date) => removing.mutate({ id, date })} />
    </FormModal>
  );
}

/** Takes the date of its own away, after asking; nothing where there is none. */
function RemoveDate({ cell: { id, date }, onRemove }: { cell: DeadlineCell; onRemove: (id: number, date: string) => void }) {
  const t = useText();
  if (id === null || date === null) return null;
  return (
    <Popconfirm
      title={t("obligation.removeTitle")}
      description={t("obligation.removeText")}
      okText={t("obligation.remove")}
      cancelText={t("obligation.cancel")}
      onConfirm={() => onRemove(id, date)}
    >
      <Button type="link" danger size="small">
        {t("obligation.remove")}
      </Button>
    </Popconfirm>
  );
}

/** Why a date was not saved, with the limit it would overstep. */
export function refusalText(result: Extract<SaveDeadlineResult, { outcome: "refused" }>, t: ReturnType<typeof useText>): string {
  return t(`admin.deadlineRefusal.${result.reason}`, { limit: "limit" in result ? result.limit : "" });
}
