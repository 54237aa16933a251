"use client";

import { Button, Input, Table, type TableColumnsType } from "antd";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { ExemptionView, ExtensionView, GrantView } from "@/server/deadlines/obligation-view";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import { Sheet } from "../ui/sheet";
import styles from "./admin.module.css";
import { findGrants } from "./prepare-grants";

const GrantForm = dynamic(() => import("./grant-form").then((form) => form.GrantForm), { ssr: false });
const RevokeForm = dynamic(() => import("./revoke-form").then((form) => form.RevokeForm), { ssr: false });

type Grant = ExtensionView | ExemptionView;

interface GrantSheetProps {
  readonly kind: "extension" | "exemption";
  readonly year: number;
  readonly scopeId: number;
  readonly grants: readonly Grant[];
  readonly onDone: (what: string) => void;
}

/** Extensions or exemptions of a year, those revoked among them: found by body or reason, added, changed, revoked. */
export function GrantSheet({ kind, year, scopeId, grants, onDone }: GrantSheetProps) {
  const t = useText();
  const [words, setWords] = useState("");
  const [open, setOpen] = useState<{ readonly as: "form" | "revoke"; readonly grant: Grant | null } | null>(null);
  const close = () => setOpen(null);
  const columns = useColumns(kind, (as, grant) => setOpen({ as, grant }));
  return (
    <Sheet
      title={t(`${kind}.title`)}
      aside={
        <div className={styles.side}>
          <Input
            style={{ width: 200 }}
            allowClear
            placeholder={t("grant.search")}
            aria-label={`${t(`${kind}.title`)}：${t("grant.search")}`}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button onClick={() => setOpen({ as: "form", grant: null })}>{t(`${kind}.add`)}</Button>
        </div>
      }
    >
      <Table<Grant>
        aria-label={t(`${kind}.title`)}
        rowKey="id"
        size="small"
        columns={columns}
        dataSource={findGrants(grants, words)}
        locale={{ emptyText: t(words.trim() === "" ? `${kind}.empty` : "grant.none") }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      />
      {open?.as === "form" ? (
        <GrantForm kind={kind} year={year} scopeId={scopeId} known={open.grant} onSaved={onDone} onClose={close} />
      ) : null}
      {open?.as === "revoke" && open.grant ? <RevokeForm kind={kind} grant={open.grant} onSaved={onDone} onClose={close} /> : null}
    </Sheet>
  );
}

function useColumns(kind: GrantSheetProps["kind"], onAct: (as: "form" | "revoke", grant: Grant) => void): TableColumnsType<Grant> {
  const t = useText();
  const told: TableColumnsType<Grant> =
    kind === "extension"
      ? [
          { title: t("extension.to"), key: "date", render: (_, grant) => ("date" in grant ? grant.date : null) },
          { title: t("obligation.publishBy"), key: "publishBy", render: (_, grant) => ("date" in grant ? (grant.publishBy ?? "—") : null) },
        ]
      : [
          {
            title: t("exemption.ground"),
            key: "ground",
            render: (_, grant) => ("ground" in grant ? t(`obligation.ground.${grant.ground}`) : null),
          },
        ];
  return [
    { title: t("grant.body"), dataIndex: "bodyName", rowScope: "row" },
    ...told,
    { title: t("grant.reason"), dataIndex: "reason" },
    { title: t("grant.by"), key: "by", render: (_, { by, at }) => `${by} ${shanghaiTime(at)}` },
    { title: t("grant.state"), key: "state", render: (_, { revoked }) => stateText(revoked, t) },
    {
      title: t("admin.acts"),
      key: "acts",
      render: (_, grant) =>
        grant.revoked ? null : (
          <>
            {kind === "extension" ? (
              <Button type="link" size="small" onClick={() => onAct("form", grant)}>
                {t("extension.change")}
              </Button>
            ) : null}
            <Button type="link" size="small" danger onClick={() => onAct("revoke", grant)}>
              {t("grant.revoke")}
            </Button>
          </>
        ),
    },
  ];
}

function stateText(revoked: GrantView["revoked"], t: ReturnType<typeof useText>) {
  if (!revoked) return t("grant.inForce");
  return <span className={styles.dim}>{t("grant.revoked", { reason: revoked.reason, by: revoked.by, at: shanghaiTime(revoked.at) })}</span>;
}
