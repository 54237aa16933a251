"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { DataTable } from "../ui/data-table";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import styles from "./admin.module.css";
import { TextField, textIn } from "./fields";
import { FormDialog } from "./form-dialog";
import { type DeadlineCell, type DeadlineRow, deadlineLevels } from "./prepare-deadlines";

function useLevelName() {
  const t = useText();
  return (level: DeadlineCell["level"]) => (level === null ? t("admin.deadlines.everyLevel") : t(`office.level.${level}`));
}

interface DeadlineFormProps {
  readonly year: number;
  readonly cell: DeadlineCell;
  readonly onSaved: (date: string) => void;
  readonly onClose: () => void;
}

function DeadlineForm({ year, cell, onSaved, onClose }: DeadlineFormProps) {
  const t = useText();
  const api = useApi();
  const levelName = useLevelName();
  const [refusal, setRefusal] = useState<string | null>(null);
  const saving = useMutation(
    api.deadlines.save.mutationOptions({
      onSuccess: (result) =>
        result.outcome === "saved" ? onSaved(result.deadline.date) : setRefusal(t(`admin.deadlineRefusal.${result.reason}`)),
      onError: () => setRefusal(t("admin.failed.text")),
    }),
  );
  const { kind, level, date, inherited } = cell;
  return (
    <FormDialog
      title={t("admin.deadlines.editTitle", { year, kind: t(`office.kind.${kind}`), level: levelName(level) })}
      submit={t("admin.deadlines.save")}
      busy={saving.isPending}
      refusal={refusal}
      onSubmit={(form) => saving.mutate({ year, kind, level, date: textIn(form, "date") })}
      onClose={onClose}
    >
      <TextField
        label={t("admin.deadlines.date", { year: year + 1 })}
        name="date"
        type="date"
        value={date ?? inherited}
        required
        min={`${year + 1}-01-01`}
        max={`${year + 1}-12-31`}
      />
    </FormDialog>
  );
}

function DeadlineDate({ cell, onEdit }: { cell: DeadlineCell; onEdit: () => void }) {
  const t = useText();
  const levelName = useLevelName();
  const fallback = cell.inherited === null ? t("admin.deadlines.unset") : t("admin.deadlines.inherit");
  const date = cell.date ?? fallback;
  const label = t("admin.deadlines.edit", { kind: t(`office.kind.${cell.kind}`), level: levelName(cell.level), date });
  return (
    <Button tone="quiet" small className={styles.inRow} aria-label={label} onClick={onEdit}>
      {cell.date === null ? <span className={styles.dim}>{date}</span> : date}
    </Button>
  );
}

/** The last days of one report year, by kind and level; a click on a date changes it. */
export function DeadlineBoard({ year, rows }: { year: number; rows: readonly DeadlineRow[] }) {
  const t = useText();
  const router = useRouter();
  const levelName = useLevelName();
  const [editing, setEditing] = useState<DeadlineCell | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <>
      {saved ? (
        <div className={styles.message}>
          <Notice tone="ok">{saved}</Notice>
        </div>
      ) : null}
      <Sheet title={t("admin.deadlines.label", { year })} aside={t("admin.deadlines.note")}>
        <DataTable label={t("admin.deadlines.label", { year })}>
          <thead>
            <tr>
              <th scope="col">{t("admin.deadlines.kind")}</th>
              {deadlineLevels.map((level) => (
                <th key={level ?? "every"} scope="col">
                  {levelName(level)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, cells }) => (
              <tr key={kind}>
                <th scope="row">{t(`office.kind.${kind}`)}</th>
                {cells.map((cell) => (
                  <td key={cell.level ?? "every"}>
                    <DeadlineDate cell={cell} onEdit={() => setEditing(cell)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
        <p className={classNames("note", styles.after)}>{t("admin.deadlines.basis")}</p>
      </Sheet>
      {editing ? (
        <DeadlineForm
          year={year}
          cell={editing}
          onClose={() => setEditing(null)}
          onSaved={(date) => {
            setSaved(t("admin.deadlines.saved", { kind: t(`office.kind.${editing.kind}`), level: levelName(editing.level), date }));
            setEditing(null);
            router.refresh();
          }}
        />
      ) : null}
    </>
  );
}
