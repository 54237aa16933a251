"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { BodyView } from "@/server/bodies/body-view";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import styles from "./admin.module.css";
import { BodyForm } from "./body-form";

interface BodyBoardProps {
  readonly rows: readonly BodyView[];
  readonly parents: Readonly<Record<number, string>>;
  /** True when the rows are matches of a search: then they stand without indentation. */
  readonly flat: boolean;
  readonly firstYear: number;
}

function BodyRow({ body, flat, onEdit }: { body: BodyView; flat: boolean; onEdit: () => void }) {
  const t = useText();
  const { validFrom: from, validTo: to } = body;
  return (
    <tr className={to === null ? undefined : styles.ended}>
      <th scope="row" style={{ paddingLeft: flat ? 0 : body.depth * 20 }}>
        {body.name}
      </th>
      <td>{body.shortName}</td>
      <td>{t(`office.level.${body.level}`)}</td>
      <td>{t(`office.kind.${body.kind}`)}</td>
      <td>{to === null ? t("admin.body.since", { from }) : `${t("admin.body.span", { from, to })} ${t("admin.body.ended")}`}</td>
      <td>{body.contact ?? "—"}</td>
      <td>
        <Button tone="quiet" small className={styles.inRow} onClick={onEdit} aria-label={t("admin.bodies.change", { body: body.name })}>
          {t("admin.edit")}
        </Button>
      </td>
    </tr>
  );
}

/** The tree of bodies as an indented table; one dialog adds, renames, moves and ends. */
export function BodyBoard({ rows, parents, flat, firstYear }: BodyBoardProps) {
  const t = useText();
  const router = useRouter();
  const [editing, setEditing] = useState<BodyView | "new" | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const body = editing === "new" ? null : editing;
  const parentId = body?.parentId ?? null;
  const parentName = parentId === null ? undefined : parents[parentId];
  return (
    <>
      {saved ? (
        <div className={styles.message}>
          <Notice tone="ok">{t("admin.bodies.saved", { body: saved })}</Notice>
        </div>
      ) : null}
      <Sheet
        title={t("admin.bodies.label")}
        aside={
          <Button tone="primary" onClick={() => setEditing("new")}>
            {t("admin.bodies.create")}
          </Button>
        }
      >
        <DataTable label={t("admin.bodies.label")}>
          <thead>
            <tr>
              <th scope="col">{t("admin.body.name")}</th>
              <th scope="col">{t("admin.body.shortName")}</th>
              <th scope="col">{t("admin.body.level")}</th>
              <th scope="col">{t("admin.body.kind")}</th>
              <th scope="col">{t("admin.body.years")}</th>
              <th scope="col">{t("admin.body.contact")}</th>
              <th scope="col">{t("admin.acts")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BodyRow key={row.id} body={row} flat={flat} onEdit={() => setEditing(row)} />
            ))}
          </tbody>
        </DataTable>
      </Sheet>
      {editing ? (
        <BodyForm
          body={body}
          parent={parentId === null || parentName === undefined ? null : { id: parentId, name: parentName }}
          firstYear={firstYear}
          onClose={() => setEditing(null)}
          onSaved={(name) => {
            setEditing(null);
            setSaved(name);
            router.refresh();
          }}
        />
      ) : null}
    </>
  );
}
