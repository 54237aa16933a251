"use client";

import { Form, Input, InputNumber, Radio, Select } from "antd";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import type { BodyAct } from "@/domain/body/body-act";
import type { BodyView } from "@/server/bodies/body-view";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";
import { BodiesSelect } from "./bodies-select";
import { BodySelect } from "./body-select";
import { DateField } from "./date-field";
import { splitNames } from "./prepare-act";

interface FieldsProps {
  readonly kind: BodyAct["kind"];
  readonly body: BodyView;
  /** Living bodies of the scope. */
  readonly living: readonly BodyView[];
  /** YYYY-MM-DD: nothing is recorded before it has come. */
  readonly today: string;
}

function NameFields({ full, short }: { full: string; short: string }) {
  const t = useText();
  const rule = { min: 2, max: 60, whitespace: true, message: t("admin.need.name") };
  return (
    <>
      <Form.Item label={t("register.act.newName")} name={full} rules={[{ required: true, message: t("admin.need.name") }, rule]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item label={t("register.act.newShortName")} name={short} rules={[rule]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** Where a founded body stands, and what it is. */
function FoundedFields({ living }: { living: readonly BodyView[] }) {
  const t = useText();
  return (
    <>
      <Form.Item
        className={classNames(styles.wide)}
        label={t("admin.body.parent")}
        name="parentId"
        rules={[{ required: true, message: t("admin.need.parent") }]}
      >
        <BodySelect bodies={living} />
      </Form.Item>
      <Form.Item label={t("admin.body.level")} name="level" required>
        <Select options={bodyLevels.map((value) => ({ value, label: t(`office.level.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t("admin.body.kind")} name="kind" required>
        <Select options={bodyKinds.map((value) => ({ value, label: t(`office.kind.${value}`) }))} />
      </Form.Item>
    </>
  );
}

function MergerFields({ body, living }: FieldsProps) {
  const t = useText();
  const into = Form.useWatch("into");
  const others = living.filter(({ id }) => id !== body.id);
  const choices = (["self", "other", "founded"] as const).map((value) => ({
    value,
    label: t(`register.act.into.${value}`, { body: body.shortName }),
  }));
  return (
    <>
      <Form.Item className={classNames(styles.wide)} label={t("register.act.into")} name="into" required>
        <Radio.Group options={choices} />
      </Form.Item>
      <Form.Item
        className={classNames(styles.wide)}
        label={t("register.act.parts")}
        name="partIds"
        rules={into === "other" ? [] : [{ required: true, message: t("register.act.need.parts") }]}
      >
        <BodiesSelect bodies={others} />
      </Form.Item>
      {into === "other" ? (
        <Form.Item
          className={classNames(styles.wide)}
          label={t("register.act.into.other")}
          name="intoId"
          rules={[{ required: true, message: t("register.act.need.parts") }]}
        >
          <BodySelect bodies={others} />
        </Form.Item>
      ) : null}
      {into === "founded" ? (
        <>
          <NameFields full="name" short="shortName" />
          <FoundedFields living={living} />
        </>
      ) : null}
    </>
  );
}

function DivisionFields({ body, living }: FieldsProps) {
  const t = useText();
  const rule = {
    validator: (_: unknown, text?: string) => {
      const names = splitNames(text ?? "");
      const good = names.length <= 20 && names.every((name) => name.length >= 2 && name.length <= 60);
      return good ? Promise.resolve() : Promise.reject(new Error(t("register.act.need.founded")));
    },
  };
  const choices = [true, false].map((value) => ({ value, label: t(value ? "register.act.continues" : "register.act.ends") }));
  return (
    <>
      <Form.Item className={classNames(styles.wide)} label={t("register.act.founded")} name="names" rules={[rule]}>
        <Input.TextArea rows={3} autoComplete="off" />
      </Form.Item>
      <Form.Item className={classNames(styles.wide)} label={t("register.act.into.bodies")} name="intoIds">
        <BodiesSelect bodies={living.filter(({ id }) => id !== body.id)} />
      </Form.Item>
      <FoundedFields living={living} />
      <Form.Item className={classNames(styles.wide)} label={t("register.act.old")} name="continues" required>
        <Radio.Group options={choices} />
      </Form.Item>
    </>
  );
}

/** What each kind of change asks for, then its date, report year, document and reason. */
export function ActFields(props: FieldsProps) {
  const t = useText();
  const { kind, body, living, today } = props;
  return (
    <div className={styles.fields}>
      {kind === "renamed" ? <NameFields full="name" short="shortName" /> : null}
      {kind === "transferred" ? (
        <Form.Item
          className={classNames(styles.wide)}
          label={t("register.act.newParent")}
          name="parentId"
          rules={[{ required: true, message: t("admin.need.parent") }]}
        >
          <BodySelect bodies={living.filter(({ id }) => id !== body.id)} />
        </Form.Item>
      ) : null}
      {kind === "merged" ? <MergerFields {...props} /> : null}
      {kind === "split" ? <DivisionFields {...props} /> : null}
      <DateField name="date" label={t("register.act.date")} from={null} to={today} required={t("register.act.need.date")} />
      <Form.Item
        label={t("register.act.fromYear")}
        name="fromYear"
        extra={t("register.act.fromYearNote")}
        rules={[{ required: true, message: t("admin.need.year") }]}
      >
        <InputNumber precision={0} min={2008} max={2100} controls={false} style={{ width: "100%" }} />
      </Form.Item>
      <Form.Item label={t("register.act.document")} name="documentNumber">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item label={t("register.act.reason")} name="reason">
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </div>
  );
}
