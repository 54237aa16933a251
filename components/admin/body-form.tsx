"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type BodyKind, type BodyLevel, bodyKinds, bodyLevels } from "@/domain/body/body";
import type { BodyView, SaveBodyResult } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import { BodyChoice, type ChosenBody } from "./body-choice";
import { ChoiceField, TextField, textIn } from "./fields";
import { FormDialog } from "./form-dialog";
import { splitAliases, yearTyped } from "./prepare-bodies";

interface BodyFormProps {
  /** The body to change, or null to add one. */
  readonly body: BodyView | null;
  readonly parent: ChosenBody | null;
  readonly firstYear: number;
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
}

function readBody(form: FormData, firstYear: number) {
  const name = textIn(form, "name");
  return {
    name,
    shortName: textIn(form, "shortName") || name,
    aliases: splitAliases(textIn(form, "aliases")),
    level: bodyLevels.find((level) => level === textIn(form, "level")) ?? ("county" satisfies BodyLevel),
    kind: bodyKinds.find((kind) => kind === textIn(form, "kind")) ?? ("department" satisfies BodyKind),
    regionCode: textIn(form, "regionCode") || null,
    contact: textIn(form, "contact") || null,
    validFrom: yearTyped(textIn(form, "validFrom")) ?? firstYear,
    validTo: yearTyped(textIn(form, "validTo")),
  };
}

function BodyFields({ body, firstYear }: { body: BodyView | null; firstYear: number }) {
  const t = useText();
  const levels = bodyLevels.map((value) => ({ value, label: t(`office.level.${value}`) }));
  const kinds = bodyKinds.map((value) => ({ value, label: t(`office.kind.${value}`) }));
  const years = { type: "number", min: 2008, max: 2100 } as const;
  return (
    <>
      <TextField label={t("admin.body.name")} name="name" value={body?.name} required maxLength={60} />
      <TextField label={t("admin.body.shortName")} name="shortName" value={body?.shortName} maxLength={60} />
      <ChoiceField label={t("admin.body.level")} name="level" value={body?.level ?? "county"} choices={levels} />
      <ChoiceField label={t("admin.body.kind")} name="kind" value={body?.kind ?? "department"} choices={kinds} />
      <TextField {...years} label={t("admin.body.validFrom")} name="validFrom" value={body?.validFrom ?? firstYear} required />
      <TextField {...years} label={t("admin.body.validTo")} name="validTo" value={body?.validTo} />
      <TextField label={t("admin.body.regionCode")} name="regionCode" value={body?.regionCode} pattern="\d{6,12}" />
      <TextField label={t("admin.body.contact")} name="contact" value={body?.contact} maxLength={200} />
      <div className={styles.wide}>
        <TextField label={t("admin.body.aliases")} name="aliases" value={body?.aliases.join("、")} maxLength={1000} />
      </div>
    </>
  );
}

/** Adds a body, or renames, moves and ends one. Nothing is ever deleted: a last report year ends it. */
export function BodyForm({ body, parent, firstYear, onSaved, onClose }: BodyFormProps) {
  const t = useText();
  const api = useApi();
  const [chosen, setChosen] = useState(parent);
  const [refusal, setRefusal] = useState<string | null>(null);
  const creating = useMutation(api.bodies.create.mutationOptions());
  const updating = useMutation(api.bodies.update.mutationOptions());
  const answer = {
    onSuccess: (result: SaveBodyResult) =>
      result.outcome === "saved" ? onSaved(result.body.name) : setRefusal(t(`admin.bodyRefusal.${result.reason}`)),
    onError: () => setRefusal(t("admin.failed.text")),
  };
  const save = (form: FormData) => {
    const told = readBody(form, firstYear);
    if (body) return updating.mutate({ ...told, bodyId: body.id, ...(chosen ? { parentId: chosen.id } : {}) }, answer);
    return chosen ? creating.mutate({ ...told, parentId: chosen.id }, answer) : setRefusal(t("admin.choice.hint"));
  };
  return (
    <FormDialog
      title={body ? t("admin.bodies.change", { body: body.name }) : t("admin.bodies.create")}
      submit={t("admin.bodies.save")}
      busy={creating.isPending || updating.isPending}
      refusal={refusal}
      onSubmit={save}
      onClose={onClose}
    >
      <BodyFields body={body} firstYear={firstYear} />
      <div className={styles.wide}>
        <BodyChoice label={t("admin.body.parent")} value={chosen} onChange={setChosen} />
      </div>
    </FormDialog>
  );
}
