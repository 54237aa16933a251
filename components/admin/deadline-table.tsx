"use client";

import { Button, Table, type TableColumnsType } from "antd";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";
import { DayNote } from "./day-note";
import { type DeadlineCell, type DeadlineRow, deadlineLevels } from "./prepare-deadlines";
import { useLevelName } from "./use-level-name";

function DeadlineDate({ cell, onEdit }: { cell: DeadlineCell; onEdit: (() => void) | null }) {
  const t = useText();
  const levelName = useLevelName();
  const fallback = cell.inherited === null ? t("admin.deadlines.unset") : t("admin.deadlines.inherit");
  const date = cell.date ?? fallback;
  const label = t("admin.deadlines.edit", { kind: t(`office.kind.${cell.kind}`), level: levelName(cell.level), date });
  const shown = cell.date === null ? <span className={styles.dim}>{date}</span> : date;
  return (
    <>
      {onEdit ? (
        <Button type="link" style={{ height: "auto", padding: 0 }} aria-label={label} onClick={onEdit}>
          {shown}
        </Button>
      ) : (
        shown
      )}
      {cell.date === null ? null : (
        <div className={styles.day}>
          <DayNote date={cell.date} />
          {cell.publishBy === null ? null : <div className={styles.dim}>{t("obligation.publishByShort", { date: cell.publishBy })}</div>}
        </div>
      )}
    </>
  );
}

/** Kinds × levels with the last day of each, its weekday and whether people work on it; without `onEdit` only to be read. */
export function DeadlineTable(props: { year: number; rows: readonly DeadlineRow[]; onEdit: ((cell: DeadlineCell) => void) | null }) {
  const { year, rows, onEdit } = props;
  const t = useText();
  const levelName = useLevelName();
  const columns: TableColumnsType<DeadlineRow> = [
    {
      title: t("admin.deadlines.kind"),
      dataIndex: "kind",
      rowScope: "row",
      render: (kind: DeadlineRow["kind"]) => t(`office.kind.${kind}`),
    },
    ...deadlineLevels.map((level) => ({
      title: levelName(level),
      key: level ?? "every",
      render: (_: unknown, { cells }: DeadlineRow) => {
        const cell = cells.find((one) => one.level === level);
        return cell ? <DeadlineDate cell={cell} onEdit={onEdit && (() => onEdit(cell))} /> : null;
      },
    })),
  ];
  return (
    <Table<DeadlineRow>
      aria-label={t("admin.deadlines.label", { year })}
      rowKey="kind"
      size="small"
      tableLayout="fixed"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
    />
  );
}
