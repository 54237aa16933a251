"use client";

import { Alert, Table, type TableColumnsType } from "antd";
import { columnTitles } from "@/domain/body/register-columns";
import type { RowFlaw } from "@/domain/body/register-row";
import type { ChangeView, ImportPreview } from "@/server/bodies/import-view";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";

type Compared = Extract<ImportPreview, { outcome: "compared" }>;

const HEIGHT = 280;

function Flaws({ preview: { flaws, counts } }: { preview: Compared }) {
  const t = useText();
  const columns: TableColumnsType<RowFlaw> = [
    { title: t("register.import.row"), dataIndex: "row", width: 70 },
    { title: t("register.import.column"), dataIndex: "column", width: 150, render: (column: RowFlaw["column"]) => columnTitles[column][0] },
    {
      title: t("register.import.what"),
      key: "what",
      render: (_, { code, about }) => t(`register.flaw.${code}`, { about }),
    },
  ];
  return (
    <>
      <Alert
        className={classNames(styles.message)}
        type="error"
        role="alert"
        showIcon
        title={t("register.import.errors", { n: counts.flaws })}
      />
      <Table<RowFlaw>
        aria-label={t("register.import.what")}
        rowKey={({ row, column, code, about }) => `${row}.${column}.${code}.${about}`}
        size="small"
        columns={columns}
        dataSource={[...flaws]}
        pagination={false}
        scroll={{ y: HEIGHT }}
      />
      {counts.flaws > flaws.length ? <p className="note">{t("register.import.more", { n: counts.flaws - flaws.length })}</p> : null}
    </>
  );
}

function Fields({ change: { added, fields } }: { change: ChangeView }) {
  const t = useText();
  const blank = t("register.import.blank");
  return (
    <>
      {fields
        .filter(({ after }) => !added || after !== "")
        .map(({ column, before, after }) => (
          <div key={column}>
            <span className="note">{columnTitles[column][0]}：</span>
            {added ? after : `${before || blank} → ${after || blank}`}
          </div>
        ))}
    </>
  );
}

function Changes({ preview: { changes, counts, missing } }: { preview: Compared }) {
  const t = useText();
  const columns: TableColumnsType<ChangeView> = [
    { title: t("register.import.row"), dataIndex: "row", width: 70 },
    { title: t("register.import.body"), dataIndex: "name", width: 240 },
    {
      title: t("register.import.what2"),
      key: "kind",
      width: 80,
      render: (_, { added, moved }) => t(added ? "register.import.added" : moved ? "register.import.moved" : "register.import.changed"),
    },
    { title: t("register.import.change"), key: "fields", render: (_, change) => <Fields change={change} /> },
  ];
  const more = counts.added + counts.changed + counts.moved - changes.length;
  return (
    <>
      <p className={styles.message} role="status">
        {t("register.import.summary", { ...counts })}
      </p>
      {changes.length === 0 ? (
        <p>{t("register.import.nothing")}</p>
      ) : (
        <Table<ChangeView>
          aria-label={t("register.import.change")}
          rowKey="row"
          size="small"
          columns={columns}
          dataSource={[...changes]}
          pagination={false}
          scroll={{ y: HEIGHT }}
        />
      )}
      {more > 0 ? <p className="note">{t("register.import.more", { n: more })}</p> : null}
      {missing.length > 0 ? (
        <details className={styles.after}>
          <summary>
            {t("register.import.missing")}（{counts.missing}）
          </summary>
          <p className="note">{missing.join("、")}</p>
        </details>
      ) : null}
    </>
  );
}

/** What a file would change, or every row and column that is wrong. */
export function ImportChanges({ preview }: { preview: ImportPreview }) {
  const t = useText();
  if (preview.outcome === "refused") {
    const sentence = t(`register.sheet.${preview.reason}`, { columns: preview.columns.join("、") });
    return <Alert type="error" role="alert" showIcon title={t("register.import.failed")} description={sentence} />;
  }
  return preview.counts.flaws > 0 ? <Flaws preview={preview} /> : <Changes preview={preview} />;
}
