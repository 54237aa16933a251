"use client";

import { useMutation } from "@tanstack/react-query";
import { Alert, Modal, Table, type TableColumnsType } from "antd";
import { useState } from "react";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";
import { DayNote } from "./day-note";
import type { CarriedDeadline } from "./prepare-deadlines";
import { useLevelName } from "./use-level-name";

interface CarryDialogProps {
  readonly year: number;
  readonly carried: readonly CarriedDeadline[];
  /** Told how many were saved; fewer than offered when one failed. */
  readonly onSaved: (count: number) => void;
  readonly onClose: () => void;
}

/** Saves one after the other and stops at the first that fails; what was saved stays. */
function useCarry({ year, carried, onSaved }: CarryDialogProps, told: { done: () => void; fail: (saved: number) => void }) {
  const save = useMutation(useApi().deadlines.save.mutationOptions());
  const [busy, setBusy] = useState(false);
  const carry = async () => {
    setBusy(true);
    let saved = 0;
    for (const { kind, level, date, publishBy } of carried) {
      const result = await save.mutateAsync({ year, kind, level, date, publishBy }).catch(() => null);
      if (result?.outcome !== "saved") break;
      saved += 1;
    }
    setBusy(false);
    if (saved > 0) onSaved(saved);
    if (saved === carried.length) told.done();
    else told.fail(saved);
  };
  return { busy, carry };
}

/** Shows what the season before had and what this one would get, and takes it over. */
export function CarryDialog(props: CarryDialogProps) {
  const { year, carried, onClose } = props;
  const t = useText();
  const levelName = useLevelName();
  const [open, setOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const { busy, carry } = useCarry(props, {
    done: () => setOpen(false),
    fail: (saved) => setFailure(t("admin.deadlines.carryFailed", { saved })),
  });
  const columns: TableColumnsType<CarriedDeadline> = [
    {
      title: t("admin.deadlines.kind"),
      dataIndex: "kind",
      rowScope: "row",
      render: (kind: CarriedDeadline["kind"]) => t(`office.kind.${kind}`),
    },
    { title: t("admin.body.level"), dataIndex: "level", render: levelName },
    { title: t("admin.deadlines.before", { year: year - 1 }), dataIndex: "before" },
    {
      title: t("admin.deadlines.after", { year }),
      dataIndex: "date",
      render: (date: string) => (
        <>
          {date} <DayNote date={date} />
        </>
      ),
    },
  ];
  return (
    <Modal
      title={t("admin.deadlines.carryTitle", { year })}
      open={open}
      width={640}
      okText={t("admin.deadlines.carryConfirm", { n: carried.length })}
      cancelText={t("ui.cancel")}
      confirmLoading={busy}
      okButtonProps={{ disabled: failure !== null }}
      onOk={carry}
      onCancel={() => setOpen(false)}
      afterClose={onClose}
    >
      {failure ? <Alert className={classNames(styles.message)} type="error" role="alert" showIcon title={failure} /> : null}
      <p className={styles.message}>{t("admin.deadlines.carryText")}</p>
      <Table<CarriedDeadline>
        aria-label={t("admin.deadlines.carryTitle", { year })}
        rowKey={({ kind, level }) => `${kind}.${level}`}
        size="small"
        columns={columns}
        dataSource={[...carried]}
        pagination={false}
      />
    </Modal>
  );
}
