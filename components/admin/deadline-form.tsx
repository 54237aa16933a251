"use client";

import "dayjs/locale/zh-cn";
import { useMutation } from "@tanstack/react-query";
import { DatePicker, Form } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import type { SaveDeadlineResult } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";
import { DayNote } from "./day-note";
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
}

/** Sets the last day of one kind and level, within the year after the report year. */
export function DeadlineForm({ year, cell, onSaved, onClose }: DeadlineFormProps) {
  const t = useText();
  const levelName = useLevelName();
  const [form] = Form.useForm<DeadlineValues>();
  const picked = Form.useWatch("date", form);
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const { kind, level } = cell;
  const first = cell.date ?? cell.inherited;
  const answered = (result: SaveDeadlineResult) => {
    if (result.outcome === "stale") return setFailure(t("admin.deadlines.stale"));
    if (result.outcome === "refused")
      return form.setFields([
        { name: "date", errors: [t(`admin.deadlineRefusal.${result.reason}`, { limit: "limit" in result ? result.limit : "" })] },
      ]);
    onSaved(result.deadline.date);
    setOpen(false);
  };
  const saving = useMutation(
    useApi().deadlines.save.mutationOptions({ onSuccess: answered, onError: () => setFailure(t("admin.failed.text")) }),
  );
  const save = ({ date }: DeadlineValues) => {
    setFailure(null);
    if (date) saving.mutate({ year, kind, level, date: date.format("YYYY-MM-DD") });
  };
  return (
    <FormModal<DeadlineValues>
      form={form}
      title={t("admin.deadlines.editTitle", { year, kind: t(`office.kind.${kind}`), level: levelName(level) })}
      submit={t("admin.deadlines.save")}
      open={open}
      busy={saving.isPending}
      failure={failure}
      width={440}
      initialValues={{ date: first === null ? null : dayjs(first) }}
      onSave={save}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <Form.Item
        label={t("admin.deadlines.date", { year: year + 1 })}
        name="date"
        rules={[{ required: true, message: t("admin.deadlineRefusal.notADate") }]}
        extra={picked ? <DayNote date={picked.format("YYYY-MM-DD")} /> : t("admin.deadlines.note")}
      >
        <DatePicker
          className={classNames(styles.full)}
          format="YYYY-MM-DD"
          showNow={false}
          allowClear={false}
          defaultPickerValue={dayjs(`${year + 1}-01-01`)}
          disabledDate={(day) => day.year() !== year + 1}
        />
      </Form.Item>
    </FormModal>
  );
}
