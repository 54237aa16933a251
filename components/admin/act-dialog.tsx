"use client";

import { useMutation } from "@tanstack/react-query";
import { Form } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState } from "react";
import type { BodyAct } from "@/domain/body/body-act";
import type { BodyView, RecordActResult } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { ActFields } from "./act-fields";
import styles from "./admin.module.css";
import { dateOf } from "./date-field";
import { FormModal } from "./form-modal";
import { type ActValues, actOf, firstActValues } from "./prepare-act";

interface ActDialogProps {
  readonly kind: BodyAct["kind"];
  readonly body: BodyView;
  readonly living: readonly BodyView[];
  readonly today: string;
  readonly onDone: (result: Extract<RecordActResult, { outcome: "recorded" }>) => void;
  readonly onClose: () => void;
}

interface Values extends ActValues {
  readonly date?: Dayjs | null;
  readonly fromYear?: number;
  readonly documentNumber?: string;
  readonly reason?: string;
}

/** Records one change of a body's life: what happened, when, by which document. A refusal says why; nothing is changed then. */
export function ActDialog({ kind, body, living, today, onDone, onClose }: ActDialogProps) {
  const t = useText();
  const [form] = Form.useForm<Values>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const recording = useMutation(useApi().bodies.recordAct.mutationOptions());
  const answer = (result: RecordActResult) => {
    if (result.outcome === "refused") {
      const reason = t(`register.refusal.${result.reason}`);
      return setFailure(result.body === null ? reason : t("register.refusal.about", { body: result.body, reason }));
    }
    onDone(result);
    setOpen(false);
  };
  const save = (values: Values) => {
    setFailure(null);
    const date = dateOf(values.date ?? null) ?? "";
    const { fromYear = 0, documentNumber = null, reason = null } = values;
    recording.mutate(
      // The dialog's own lists of ids are copied: what is sent is plain and changeable.
      JSON.parse(JSON.stringify({ act: actOf(kind, body, values), basis: { date, fromYear, documentNumber, reason } })),
      { onSuccess: answer, onError: () => setFailure(t("admin.failed.text")) },
    );
  };
  return (
    <FormModal<Values>
      form={form}
      title={t(`register.act.title.${kind}`, { body: body.name })}
      submit={t("register.act.save")}
      open={open}
      busy={recording.isPending}
      failure={failure}
      width={640}
      initialValues={{ ...firstActValues(kind, body), date: dayjs(today), fromYear: dayjs(today).year() }}
      onValuesChange={({ date }: Partial<Values>) => {
        if (date) form.setFieldsValue({ fromYear: date.year() });
      }}
      onSave={save}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      <p className={classNames("note", styles.message)}>{t(`register.act.note.${kind}`)}</p>
      <ActFields kind={kind} body={body} living={living} today={today} />
    </FormModal>
  );
}
