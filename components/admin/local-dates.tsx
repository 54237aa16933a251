"use client";

import { useMutation } from "@tanstack/react-query";
import { Button, Popconfirm, Table, type TableColumnsType } from "antd";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { ListedDeadline } from "@/server/deadlines/list-deadlines";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Sheet } from "../ui/sheet";
import { DayNote } from "./day-note";
import { useLevelName } from "./use-level-name";

const LocalDateForm = dynamic(() => import("./local-date-form").then((form) => form.LocalDateForm), { ssr: false });

interface LocalDatesProps {
  readonly year: number;
  readonly scopeId: number;
  readonly deadlines: readonly ListedDeadline[];
  readonly onDone: (what: string, failed?: boolean) => void;
}

/** The earlier dates of places, with a form for new ones. */
export function LocalDates({ year, scopeId, deadlines, onDone }: LocalDatesProps) {
  const t = useText();
  const levelName = useLevelName();
  const [adding, setAdding] = useState(false);
  const removal = useMutation(useApi().deadlines.remove.mutationOptions());
  const remove = ({ id, date, bodyName }: ListedDeadline) =>
    removal.mutate(
      { id, date },
      {
        onSuccess: ({ outcome }) =>
          outcome === "removed"
            ? onDone(t("obligation.removed", { what: `${bodyName} ${date}` }))
            : onDone(t("admin.deadlines.stale"), true),
        onError: () => onDone(t("admin.failed.text"), true),
      },
    );
  const columns: TableColumnsType<ListedDeadline> = [
    { title: t("local.place"), dataIndex: "bodyName", rowScope: "row" },
    { title: t("admin.deadlines.kind"), dataIndex: "kind", render: (kind: ListedDeadline["kind"]) => t(`office.kind.${kind}`) },
    { title: t("admin.body.level"), dataIndex: "level", render: levelName },
    {
      title: t("local.date"),
      dataIndex: "date",
      render: (date: string) => (
        <>
          {date} <DayNote date={date} />
        </>
      ),
    },
    { title: t("obligation.publishBy"), dataIndex: "publishBy", render: (date: string | null) => date ?? "—" },
    {
      title: t("admin.acts"),
      key: "acts",
      render: (_: unknown, row: ListedDeadline) =>
        row.mayChange ? (
          <Popconfirm
            title={t("obligation.removeTitle")}
            description={t("obligation.removeText")}
            okText={t("obligation.remove")}
            cancelText={t("obligation.cancel")}
            onConfirm={() => remove(row)}
          >
            <Button type="link" size="small" danger>
              {t("obligation.remove")}
            </Button>
          </Popconfirm>
        ) : null,
    },
  ];
  return (
    <Sheet title={t("local.title")} aside={<Button onClick={() => setAdding(true)}>{t("local.add")}</Button>}>
      <Table<ListedDeadline>
        aria-label={t("local.title")}
        rowKey="id"
        size="small"
        columns={columns}
        dataSource={[...deadlines]}
        locale={{ emptyText: t("local.empty") }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      />
      <p className="note">{t("local.note")}</p>
      {adding ? <LocalDateForm year={year} scopeId={scopeId} onSaved={onDone} onClose={() => setAdding(false)} /> : null}
    </Sheet>
  );
}
