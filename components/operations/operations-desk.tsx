"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { OperationsView } from "@/server/operations/get-operations";
import { useApi } from "../api/api-provider";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import styles from "./operations.module.css";
import { prepareSize } from "./prepare-size";

const RENEWED = 5000;

/** How the server does, renewed every five seconds: what stands against new reports, room, queue, lag, backup, incidents. */
export function OperationsDesk({ initial }: { initial: OperationsView }) {
  const t = useText();
  const state = useQuery(useApi().operations.state.queryOptions(undefined, { refetchInterval: RENEWED, retry: false }));
  const view = state.data ?? initial;
  return (
    <>
      {state.isError ? <Notice tone="bad">{t("operations.failed")}</Notice> : null}
      {view.obstacles.length === 0 ? <Notice tone="ok">{t("operations.accepting")}</Notice> : null}
      {view.obstacles.map((obstacle) => (
        <Notice key={obstacle} tone="bad">
          {t(`operations.obstacle.${obstacle}`)}
        </Notice>
      ))}
      <Sheet>
        <p className="note">{t("operations.at", { at: shanghaiTime(view.at) })}</p>
        <Figures view={view} />
      </Sheet>
      <Sheet title={t("operations.incidents")}>
        <p className="note">{t("operations.incidentNote")}</p>
        <Incidents incidents={view.incidents} />
      </Sheet>
    </>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <span className="note">{children}</span>
      </dd>
    </div>
  );
}

function Figures({ view }: { view: OperationsView }) {
  const t = useText();
  const { disk, queue, database, memory, eventLoop, backup } = view;
  const unknown = t("operations.unknown");
  return (
    <dl className={styles.figures}>
      <Figure name={t("operations.disk")} value={disk ? prepareSize(disk.free) : unknown}>
        {disk ? t("operations.ofTotal", { total: prepareSize(disk.total), least: prepareSize(disk.leastFree) }) : null}
      </Figure>
      <Figure name={t("operations.queue")} value={String(queue.waiting)}>
        {t("operations.queueNote", { reading: String(queue.reading), most: String(queue.mostWaiting) })}
      </Figure>
      <Figure name={t("operations.backup")} value={backup ? shanghaiTime(backup.madeAt) : t("operations.backupNone")}>
        {backup ? t("operations.backupNote", { at: shanghaiTime(backup.verifiedAt) }) : null}
        {backup ? null : <LinkButton href="/admin/backups">{t("operations.backupAdvice")}</LinkButton>}
      </Figure>
      <Figure name={t("operations.database")} value={prepareSize(database.size)}>
        {t("operations.databaseNote", { wal: prepareSize(database.writeAheadLog), sqlite: database.sqlite })}
      </Figure>
      <Figure name={t("operations.memory")} value={prepareSize(memory.resident)}>
        {t("operations.memoryNote", { heap: prepareSize(memory.heap) })}
      </Figure>
      <Figure name={t("operations.lag")} value={eventLoop ? `${eventLoop.p99} ms` : unknown}>
        {eventLoop ? t("operations.lagNote", { p50: String(eventLoop.p50), longest: String(eventLoop.longest) }) : null}
      </Figure>
      <Figure name={t("operations.running")} value={shanghaiTime(view.process.startedAt)}>
        {t("operations.versions", { version: view.process.version, node: view.process.node })}
      </Figure>
    </dl>
  );
}

function Incidents({ incidents }: Pick<OperationsView, "incidents">) {
  const t = useText();
  if (incidents.length === 0) return <EmptyState title={t("operations.incidentsNone")} />;
  return (
    <DataTable label={t("operations.incidents")}>
      <thead>
        <tr>
          <th scope="col">{t("operations.incident")}</th>
          <th scope="col">{t("operations.when")}</th>
          <th scope="col">{t("operations.where")}</th>
          <th scope="col">{t("operations.kind")}</th>
        </tr>
      </thead>
      <tbody>
        {incidents.map(({ incident, at, where, name }) => (
          <tr key={incident}>
            <th scope="row">{incident}</th>
            <td className="nowrap">{shanghaiTime(at)}</td>
            <td>{where}</td>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
