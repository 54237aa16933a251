"use client";

import { useMutation } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useState } from "react";
import { holidayProblem } from "@/domain/deadlines/holiday-problem";
import type { HolidayYear } from "@/domain/deadlines/holidays";
import { printHolidays, readHolidays } from "@/domain/deadlines/read-holidays";
import type { SaveHolidaysResult } from "@/server/deadlines/save-holidays";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { FormModal } from "./form-modal";

interface HolidayFormProps {
  readonly year: number;
  readonly known: HolidayYear | null;
  readonly onSaved: (what: string) => void;
  readonly onClose: () => void;
}

interface HolidayValues {
  readonly off: string;
  readonly worked: string;
}

/** The arrangement of one year, pasted as dates from the official notice. */
export function HolidayForm({ year, known, onSaved, onClose }: HolidayFormProps) {
  const t = useText();
  const [form] = Form.useForm<HolidayValues>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const answered = (result: SaveHolidaysResult) => {
    if (result.outcome === "refused") return setFailure(t(`holidays.problem.${result.reason}`, { day: result.day }));
    onSaved(t("holidays.saved", { year: String(year) }));
    setOpen(false);
  };
  const saving = useMutation(
    useApi().deadlines.saveHolidays.mutationOptions({ onSuccess: answered, onError: () => setFailure(t("admin.failed.text")) }),
  );
  const save = ({ off, worked = "" }: HolidayValues) => {
    const read = readHolidays(off, worked);
    if (!read) return setFailure(t("holidays.unreadable"));
    const problem = holidayProblem(year, read);
    if (problem) return setFailure(t(`holidays.problem.${problem.reason}`, { day: problem.day }));
    setFailure(null);
    saving.mutate({ year, off: read.off.map(([from, to]) => [from, to]), worked: [...read.worked] });
  };
  return (
    <FormModal<HolidayValues>
      form={form}
      title={t("holidays.formTitle", { year: String(year) })}
      submit={t("holidays.save")}
      open={open}
      busy={saving.isPending}
      failure={failure}
      width={520}
      initialValues={known ? printHolidays(known) : { off: "", worked: "" }}
      onSave={save}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <Form.Item label={t("holidays.off")} name="off" rules={[{ required: true, message: t("holidays.problem.noHolidays") }]}>
        <Input.TextArea rows={7} maxLength={2000} />
      </Form.Item>
      <Form.Item label={t("holidays.worked")} name="worked">
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
    </FormModal>
  );
}
