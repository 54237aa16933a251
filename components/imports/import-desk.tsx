"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportFileView } from "@/server/imports/import-view";
import { useApi } from "../api/api-provider";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { DataTable } from "../ui/data-table";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import { FilePicker } from "./file-picker";
import { ImportRow } from "./import-row";

/** A new look while files are read. */
const POLL_MS = 2000;
/** Approvals sent in one call, so that the server answers others between. */
const AT_ONCE = 20;

/** The one complete proposal of a file that only has to be confirmed. */
function proposalOf({ id, state, note }: ImportFileView) {
  const [only, ...others] = note?.choices ?? [];
  const asks = note?.question === "probable" || note?.question === "body" || note?.question === "year" || note?.question === "bodyConflict";
  if (state !== "asking" || !asks || !only || others.length > 0 || only.bodyId === null || only.year === null) return null;
  return { fileId: id, bodyId: only.bodyId, year: only.year, replace: false };
}

/** An import: files go in, questions are answered, and a second person approves what has no errors. */
export function ImportDesk({ batchId, mayDecide }: { batchId: number; mayDecide: boolean }) {
  const t = useText();
  const locale = useLocale();
  const api = useApi();
  const cache = useQueryClient();
  const batch = useQuery({
    ...api.imports.get.queryOptions({ batchId }),
    refetchInterval: ({ state }) => (state.data?.counts.waiting ? POLL_MS : false),
  });
  const reload = () => void cache.invalidateQueries(api.imports.get.queryFilter({ batchId }));
  const settle = useMutation(api.imports.settle.mutationOptions());
  const approve = useMutation(api.imports.approve.mutationOptions());
  const [results, setResults] = useState<readonly { path: string; approved: boolean; message: { zh: string; en: string } | null }[]>([]);
  if (!batch.data) return batch.isError ? <Notice tone="bad">{t("imports.failed")}</Notice> : null;
  const { files, counts, own } = batch.data;
  const proposals = files.map(proposalOf).filter((one) => one !== null);
  const ready = files.filter(({ approvable }) => approvable);
  const approveAll = async () => {
    const ids = [...ready].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)).map(({ id }) => id);
    const told: (typeof results)[number][] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      told.push(...(await approve.mutateAsync({ batchId, fileIds: ids.slice(at, at + AT_ONCE) })));
      setResults([...told]);
    }
    reload();
  };
  const confirmAll = async () => {
    for (const proposal of proposals) await settle.mutateAsync(proposal);
    reload();
  };
  const refused = results.filter(({ approved }) => !approved);
  return (
    <>
      {own ? <FilePicker batchId={batchId} onSent={reload} /> : null}
      {counts.waiting ? <Notice tone="info">{t("imports.reading", { n: counts.waiting })}</Notice> : null}
      {results.length > 0 ? (
        <Notice
          tone={refused.length > 0 ? "warn" : "ok"}
          title={t("imports.approved", { ok: results.length - refused.length, not: refused.length })}
        >
          {refused.map(({ path, message }) => (
            <p key={path}>
              {path}: {message?.[locale]}
            </p>
          ))}
        </Notice>
      ) : null}
      {approve.isError || settle.isError ? <Notice tone="bad">{t("imports.failed")}</Notice> : null}
      <p style={{ display: "flex", gap: 8, alignItems: "center", margin: "12px 0" }}>
        {proposals.length > 0 ? (
          <Button disabled={settle.isPending} onClick={() => void confirmAll()}>
            {t("imports.confirmAll", { n: proposals.length })}
          </Button>
        ) : null}
        {mayDecide && !own && ready.length > 0 ? (
          <Button tone="primary" disabled={approve.isPending} onClick={() => void approveAll()}>
            {t("imports.approve", { n: ready.length })}
          </Button>
        ) : null}
        {own && ready.length > 0 ? <span className="note">{t("imports.ownImport")}</span> : null}
      </p>
      <Sheet flush>
        <DataTable label={t("imports.title")}>
          <thead>
            <tr>
              {(["file", "body", "year", "state", "detail"] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`imports.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <ImportRow key={file.id} file={file} mayRead={mayDecide} onSettled={reload} />
            ))}
          </tbody>
        </DataTable>
      </Sheet>
    </>
  );
}
