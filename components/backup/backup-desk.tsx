"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { BackupView } from "@/server/backup/list-backups";
import { useApi } from "../api/api-provider";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";

/** Bytes in MB with one digit. */
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/** Backups: made now, listed with size and verification, verified again; how many are kept. */
export function BackupDesk() {
  const t = useText();
  const api = useApi();
  const cache = useQueryClient();
  const list = useQuery(api.backups.list.queryOptions());
  const onSettled = () => void cache.invalidateQueries(api.backups.list.queryFilter());
  const make = useMutation(api.backups.make.mutationOptions({ onSettled }));
  const verify = useMutation(api.backups.verify.mutationOptions({ onSettled }));
  const setKeep = useMutation(api.backups.keep.mutationOptions({ onSettled }));
  const [keep, setKeepText] = useState<string | null>(null);
  const busy = make.isPending || verify.isPending;
  if (!list.data) return list.isError ? <Notice tone="bad">{t("backups.failed")}</Notice> : null;
  return (
    <>
      <Sheet>
        <p className="note">{t("backups.note")}</p>
        <p style={{ display: "flex", gap: 8, alignItems: "center" }}>
          <Button tone="primary" disabled={busy} onClick={() => make.mutate()}>
            {t("backups.make")}
          </Button>
          <span role="status">{busy ? t("backups.making") : null}</span>
          <label>
            {t("backups.keep")}{" "}
            <input
              type="number"
              min={1}
              max={365}
              value={keep ?? String(list.data.keep)}
              onChange={(event) => setKeepText(event.target.value)}
            />
          </label>
          <Button disabled={keep === null || !/^[1-9]\d{0,2}$/.test(keep)} onClick={() => setKeep.mutate({ keep: Number(keep) })}>
            {t("backups.saveKeep")}
          </Button>
        </p>
        {make.isError || verify.isError || setKeep.isError ? <Notice tone="bad">{t("backups.failed")}</Notice> : null}
      </Sheet>
      <Sheet flush>
        {list.data.backups.length === 0 ? (
          <EmptyState title={t("backups.none")} />
        ) : (
          <DataTable label={t("backups.title")}>
            <thead>
              <tr>
                <th scope="col">{t("backups.at")}</th>
                <th data-num>{t("backups.size")}</th>
                <th data-num>{t("backups.originals")}</th>
                <th scope="col">{t("backups.verified")}</th>
                <th scope="col">{t("backups.verify")}</th>
              </tr>
            </thead>
            <tbody>
              {list.data.backups.map((backup) => (
                <tr key={backup.name}>
                  <td className="nowrap">{shanghaiTime(backup.madeAt)}</td>
                  <td data-num>{megabytes(backup.size)}</td>
                  <td data-num>{backup.originals}</td>
                  <td>
                    <Verified verification={backup.verification} />
                  </td>
                  <td>
                    <Button small disabled={busy} onClick={() => verify.mutate({ name: backup.name })}>
                      {t("backups.verify")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </Sheet>
    </>
  );
}

function Verified({ verification }: Pick<BackupView, "verification">) {
  const t = useText();
  if (verification === null) return t("backups.never");
  const at = shanghaiTime(verification.at);
  return verification.faults.length === 0 ? t("backups.good", { at }) : t("backups.bad", { at, faults: verification.faults.join("; ") });
}
