"use client";

import { useMutation } from "@tanstack/react-query";
import { Form } from "antd";
import { useState } from "react";
import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { BodyRefusal, BodyView, SaveBodyResult } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";
import { BodyFields } from "./body-fields";
import type { ExplorerStart } from "./explorer-start";
import { FormModal } from "./form-modal";
import { splitAliases } from "./prepare-bodies";
import { possibleParents } from "./prepare-body-tree";

interface BodyFormProps {
  /** The body to change, or null to add one. */
  readonly body: BodyView | null;
  readonly parentId: number | null;
  readonly bodies: readonly BodyView[];
  readonly start: ExplorerStart;
  readonly onSaved: (body: BodyView) => void;
  readonly onClose: () => void;
}

interface BodyValues {
  readonly name: string;
  readonly shortName?: string;
  readonly parentId?: number;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly validFrom: number;
  readonly validTo?: number | null;
  readonly regionCode?: string;
  readonly unifiedCode?: string;
  readonly contact?: string;
  readonly aliases?: string;
}

/** The field a refusal stands at. */
const fieldOf: Readonly<Record<BodyRefusal, keyof BodyValues>> = {
  nameTaken: "name",
  codeTaken: "unifiedCode",
  codeWrong: "unifiedCode",
  parentBelow: "parentId",
  parentEnded: "parentId",
  endsBeforeStart: "validTo",
  hasBodiesBelow: "validTo",
};

function firstValues(body: BodyView | null, parentId: number | null, firstYear: number): Partial<BodyValues> {
  const parent = parentId === null ? {} : { parentId };
  if (!body) return { ...parent, level: "county", kind: "department", validFrom: firstYear };
  const { name, shortName, level, kind, validFrom, validTo } = body;
  const told = { name, shortName, level, kind, validFrom, validTo, aliases: body.aliases.join("、") };
  const codes = { regionCode: body.regionCode ?? "", unifiedCode: body.unifiedCode ?? "" };
  return { ...parent, ...told, ...codes, contact: body.contact ?? "" };
}

function readValues(values: BodyValues) {
  const { level, kind, validFrom } = values;
  const name = values.name.trim();
  return {
    ...{ name, level, kind, validFrom },
    shortName: values.shortName?.trim() || name,
    aliases: splitAliases(values.aliases ?? ""),
    regionCode: values.regionCode || null,
    unifiedCode: values.unifiedCode?.trim().toUpperCase() || null,
    contact: values.contact?.trim() || null,
    validTo: values.validTo ?? null,
  };
}

/** Adds a body, or corrects what is recorded of one. Nothing is ever deleted: a last report year ends it. */
export function BodyForm({ body, parentId, bodies, start, onSaved, onClose }: BodyFormProps) {
  const t = useText();
  const api = useApi();
  const [form] = Form.useForm<BodyValues>();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const creating = useMutation(api.bodies.create.mutationOptions());
  const updating = useMutation(api.bodies.update.mutationOptions());
  const answer = {
    onSuccess: (result: SaveBodyResult) => {
      if (result.outcome === "refused")
        return form.setFields([{ name: fieldOf[result.reason], errors: [t(`admin.bodyRefusal.${result.reason}`)] }]);
      onSaved(result.body);
      setOpen(false);
    },
    onError: () => setFailure(t("admin.failed.text")),
  };
  const save = (values: BodyValues) => {
    setFailure(null);
    const told = readValues(values);
    const parent = values.parentId;
    if (body) updating.mutate({ ...told, bodyId: body.id, ...(parent === undefined ? {} : { parentId: parent }) }, answer);
    else if (parent !== undefined) creating.mutate({ ...told, parentId: parent }, answer);
  };
  const topmost = body !== null && body.id === start.scopeId;
  return (
    <FormModal<BodyValues>
      form={form}
      title={body ? t("admin.bodies.change", { body: body.name }) : t("admin.bodies.create")}
      submit={t("admin.bodies.save")}
      open={open}
      busy={creating.isPending || updating.isPending}
      failure={failure}
      width={640}
      initialValues={firstValues(body, topmost ? null : parentId, start.firstYear)}
      onSave={save}
      onLeave={() => setOpen(false)}
      onClosed={onClose}
    >
      {body ? <p className={classNames("note", styles.message)}>{t("register.correctNote")}</p> : null}
      <BodyFields parents={topmost ? [] : possibleParents(bodies, start.scopeId, body)} />
    </FormModal>
  );
}
