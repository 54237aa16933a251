"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/api-provider";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import { useText } from "@/components/messages/text-provider";
import { printValue } from "@/domain/facts/print-value";
import type { CellId } from "@/domain/form/edition";
import type { CellEvent } from "@/server/reports/comment-view";
import styles from "./cell-history.module.css";

/** Everything that happened to a cell, latest first: read from which words, corrected by whom, from what to what. */
export function CellEvents({ reportId, cell, lastYear }: { reportId: number; cell: CellId; lastYear: number | null }) {
  const text = useText();
  const api = useApi();
  const { data, isError } = useQuery({ ...api.reports.cellHistory.queryOptions({ reportId, cell }), staleTime: 0 });
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{text("cellHistory.title")}</h3>
      {isError ? <p className="note">{text("comments.loadFailed")}</p> : null}
      {!data && !isError ? <p className="note">{text("comments.loading")}</p> : null}
      <ol className={styles.list}>
        {(data ?? []).map((event) => (
          <li key={`${event.kind}-${event.versionNumber}`}>
            <Event event={event} />
          </li>
        ))}
        {lastYear === null ? null : (
          <li>
            <span className={styles.value}>{printValue(lastYear)}</span> <span className={styles.who}>{text("cellHistory.lastYear")}</span>
          </li>
        )}
      </ol>
    </section>
  );
}

function Event({ event }: { event: CellEvent }) {
  const text = useText();
  const shown = (value: number | null) => (value === null ? text("missing") : printValue(value));
  const who = `${event.by} ${shanghaiTime(event.at)}`;
  if (event.kind === "corrected") {
    return (
      <>
        <span className={styles.value}>{text("cellHistory.step", { old: shown(event.oldValue), now: shown(event.newValue) })}</span>
        <span className={styles.who}>
          {text("cellHistory.corrected", { n: event.versionNumber })} · {who}
        </span>
      </>
    );
  }
  const words = event.raw ? text("cellHistory.raw", { raw: event.raw }) : text("cellHistory.noRaw");
  return (
    <>
      <span className={styles.value}>{shown(event.value)}</span> {words}
      <span className={styles.who}>
        {text("cellHistory.read", { n: event.versionNumber })} · {event.fileName} · {who}
      </span>
    </>
  );
}
