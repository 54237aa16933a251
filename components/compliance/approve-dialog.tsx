"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { CleanApproval } from "@/server/compliance/approve-clean";
import { useApi } from "../api/api-provider";
import { useLocale, useText } from "../messages/text-provider";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";
import styles from "./batch-dialog.module.css";

/** Reports decided with one call; between two calls the progress is told. */
const AT_ONCE = 10;

interface ApproveDialogProps {
  readonly year: number;
  readonly ids: readonly number[];
  readonly onClose: () => void;
}

/** Approves the reports without errors and open warnings, one after the other, and lists who was skipped and why. */
export function ApproveDialog({ year, ids, onClose }: ApproveDialogProps) {
  const t = useText();
  const locale = useLocale();
  const { mutateAsync } = useMutation(useApi().compliance.approveClean.mutationOptions());
  const [done, setDone] = useState<readonly CleanApproval[]>([]);
  const [phase, setPhase] = useState<"asking" | "running" | "done" | "failed">("asking");
  const stopped = useRef(false);
  const run = async () => {
    setPhase("running");
    try {
      for (let at = done.length; at < ids.length && !stopped.current; at += AT_ONCE) {
        const more = await mutateAsync({ year, bodyIds: ids.slice(at, at + AT_ONCE) });
        setDone((before) => [...before, ...more]);
      }
      setPhase("done");
    } catch {
      setPhase("failed");
    }
  };
  const close = () => {
    stopped.current = true;
    onClose();
  };
  const skipped = done.flatMap((one) => (one.outcome === "skipped" ? [one] : []));
  const approved = done.filter(({ outcome }) => outcome === "approved").length;
  const reasonOf = (one: (typeof skipped)[number]) => {
    if (one.reason === "refused") return one.message[locale];
    return t(`office.approve.${one.reason}`, "findings" in one ? { n: one.findings } : {});
  };
  const confirm = { asking: "start", running: "running", done: "close", failed: "again" } as const;
  return (
    <ConfirmDialog
      title={t("office.approve.title", { n: ids.length })}
      confirm={t(`office.approve.${confirm[phase]}`)}
      blocked={phase === "running"}
      onConfirm={phase === "done" ? close : () => void run()}
      onClose={close}
    >
      <p>{t("office.approve.text")}</p>
      {phase === "asking" ? null : (
        <p role="status" className={styles.progress}>
          {t("office.approve.progress", {
            done: done.length,
            all: ids.length,
            approved,
            passed: done.filter(({ outcome }) => outcome === "passed").length,
            skipped: skipped.length,
          })}
        </p>
      )}
      {phase === "failed" ? <Notice tone="bad">{t("office.approve.failed")}</Notice> : null}
      {skipped.length > 0 ? (
        <ul className={styles.list}>
          {skipped.map((one) => (
            <li key={one.bodyId}>
              {one.name ?? one.bodyId}　<span className="note">{reasonOf(one)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </ConfirmDialog>
  );
}
