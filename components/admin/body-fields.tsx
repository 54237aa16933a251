"use client";

import { Form, Input, InputNumber, Select } from "antd";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import type { BodyView } from "@/server/bodies/body-view";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";
import { BodySelect } from "./body-select";
import { splitAliases } from "./prepare-bodies";

/** The fields of a body; each says in words what it wants. `parents`: where it may stand, empty for the topmost body. */
export function BodyFields({ parents }: { parents: readonly BodyView[] }) {
  const t = useText();
  const levels = bodyLevels.map((value) => ({ value, label: t(`office.level.${value}`) }));
  const kinds = bodyKinds.map((value) => ({ value, label: t(`office.kind.${value}`) }));
  const nameRule = { min: 2, max: 60, whitespace: true, transform: (text?: string) => text?.trim(), message: t("admin.need.name") };
  const year = { precision: 0, min: 2008, max: 2100, style: { width: "100%" }, controls: false };
  const aliasRule = {
    validator: (_: unknown, text?: string) => {
      const names = splitAliases(text ?? "");
      const good = names.length <= 20 && names.every((name) => name.length >= 2 && name.length <= 60);
      return good ? Promise.resolve() : Promise.reject(new Error(t("admin.need.aliases")));
    },
  };
  return (
    <div className={styles.fields}>
      <Form.Item label={t("admin.body.name")} name="name" rules={[{ required: true, message: t("admin.need.name") }, nameRule]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item label={t("admin.body.shortName")} name="shortName" rules={[nameRule]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      {parents.length > 0 ? (
        <Form.Item
          className={classNames(styles.wide)}
          label={t("admin.body.parent")}
          name="parentId"
          rules={[{ required: true, message: t("admin.need.parent") }]}
        >
          <BodySelect bodies={parents} />
        </Form.Item>
      ) : null}
      <Form.Item label={t("admin.body.level")} name="level" required>
        <Select options={levels} />
      </Form.Item>
      <Form.Item label={t("admin.body.kind")} name="kind" required>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item label={t("admin.body.validFrom")} name="validFrom" rules={[{ required: true, message: t("admin.need.year") }]}>
        <InputNumber {...year} />
      </Form.Item>
      <Form.Item
        label={t("admin.body.validTo")}
        name="validTo"
        dependencies={["validFrom"]}
        extra={t("admin.body.validToNote")}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, to: number | null) =>
              to !== null && to !== undefined && to < getFieldValue("validFrom")
                ? Promise.reject(new Error(t("admin.bodyRefusal.endsBeforeStart")))
                : Promise.resolve(),
          }),
        ]}
      >
        <InputNumber {...year} />
      </Form.Item>
      <Form.Item label={t("admin.body.region")} name="regionCode" rules={[{ pattern: /^\d{6,12}$/, message: t("admin.need.region") }]}>
        <Input maxLength={12} inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item
        label={t("register.unifiedCode")}
        name="unifiedCode"
        rules={[{ pattern: /^[0-9A-Za-z]{18}$/, message: t("register.need.code") }]}
      >
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item className={classNames(styles.wide)} label={t("admin.body.contact")} name="contact">
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item className={classNames(styles.wide)} label={t("register.otherNames")} name="aliases" rules={[aliasRule]}>
        <Input maxLength={1000} autoComplete="off" />
      </Form.Item>
    </div>
  );
}
