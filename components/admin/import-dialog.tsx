"use client";

import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Modal } from "antd";
import { useId, useState } from "react";
import type { ImportCounts, ImportPreview, ImportResult } from "@/server/bodies/import-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";
import { ImportChanges } from "./import-changes";

interface ImportDialogProps {
  /** YYYY-MM-DD by the product's clock. */
  readonly today: string;
  readonly onDone: (counts: ImportCounts) => void;
  readonly onClose: () => void;
}

function formOf(file: File, more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  form.set("file", file);
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  return form;
}

/** The two steps of an import: what a file would change, then writing exactly that. */
function useImport({ onDone, today }: Omit<ImportDialogProps, "onClose">, leave: () => void) {
  const t = useText();
  const api = useApi();
  const [file, setFile] = useState<File | null>(null);
  const [date, setDate] = useState(today);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const previewing = useMutation(api.bodies.previewImport.mutationOptions());
  const applying = useMutation(api.bodies.applyImport.mutationOptions());
  const fail = () => setFailure(t("admin.failed.text"));
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setPreview(null);
    setFailure(null);
    if (chosen) previewing.mutate(formOf(chosen), { onSuccess: setPreview, onError: fail });
  };
  const finish = (result: ImportResult) => {
    if (result.outcome === "imported") {
      onDone(result.counts);
      return leave();
    }
    if (result.outcome === "stale") setPreview(null);
    setFailure(result.outcome === "stale" ? t("register.import.stale") : t(`register.refusal.${result.reason}`));
  };
  const token = preview?.outcome === "compared" ? preview.token : null;
  const apply = () => {
    setFailure(null);
    if (file && token) applying.mutate(formOf(file, { token, date }), { onSuccess: finish, onError: fail });
  };
  return { date, setDate, preview, failure, choose, apply, token, reading: previewing.isPending, writing: applying.isPending };
}

/** Takes an xlsx of the register, shows row by row what it would change or what is wrong, and writes it only then. */
export function ImportDialog({ today, onDone, onClose }: ImportDialogProps) {
  const t = useText();
  const id = useId();
  const [open, setOpen] = useState(true);
  const leave = () => setOpen(false);
  const { date, setDate, preview, failure, choose, apply, token, reading, writing } = useImport({ onDone, today }, leave);
  const counts = preview?.outcome === "compared" ? preview.counts : null;
  const changes = counts && token !== null ? counts.added + counts.changed + counts.moved : 0;
  return (
    <Modal
      title={t("register.import.title")}
      open={open}
      width={860}
      mask={{ closable: false }}
      onCancel={leave}
      afterClose={onClose}
      footer={[
        <Button key="leave" onClick={leave}>
          {t("ui.cancel")}
        </Button>,
        <Button key="apply" type="primary" disabled={token === null} loading={writing} onClick={apply}>
          {t("register.import.apply", { n: changes })}
        </Button>,
      ]}
    >
      <p className={classNames("note", styles.message)}>
        {t("register.import.text")} <a href="/api/exports/bodies/template">{t("register.template")}</a>
      </p>
      <div className={styles.importing}>
        <label htmlFor={`${id}-file`}>{t("register.import.file")}</label>
        <input id={`${id}-file`} type="file" accept=".xlsx" onChange={(event) => choose(event.target.files?.[0] ?? null)} />
        <label htmlFor={`${id}-date`}>{t("register.import.date")}</label>
        <input id={`${id}-date`} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      </div>
      {reading ? <p role="status">{t("register.import.reading")}</p> : null}
      {failure ? (
        <Alert
          className={classNames(styles.message)}
          type="error"
          role="alert"
          showIcon
          title={t("register.import.failed")}
          description={failure}
        />
      ) : null}
      {preview ? <ImportChanges preview={preview} /> : null}
    </Modal>
  );
}
