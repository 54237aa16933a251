"use client";

import { shanghaiSeconds } from "@/components/layout/shanghai-time";
import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import type { FindingView } from "@/server/reports/report-view";
import type { SaveState } from "./draft";
import { openFindings } from "./live-check";
import styles from "./report-desk.module.css";

interface BarProps {
  readonly settled: number;
  readonly total: number;
  readonly findings: readonly FindingView[];
  readonly save: SaveState;
  /** Why the report cannot be submitted now; null when it can, undefined when the viewer does not submit at all. */
  readonly blocker: string | null | undefined;
  readonly onSave: () => void;
  readonly onReload: () => void;
  /** Opens what differs between this page and what someone saved since. */
  readonly onMerge: () => void;
  readonly onNext: () => void;
  readonly onSubmit: () => void;
}

/** Progress, what is open, whether everything is saved, and the one next act. */
export function DeskBar({ settled, total, findings, save, blocker, onNext, onSubmit, ...acts }: BarProps) {
  const text = useText();
  const errors = openFindings(findings, "error").length;
  const warnings = openFindings(findings, "warn").length;
  const others = findings.length - errors - warnings;
  return (
    <div className={styles.bar}>
      <span className={styles.progress}>
        {text("desk.checked")}
        <progress value={settled} max={total} aria-label={text("desk.checked")} />
        {text("desk.cells", { n: settled, total })}
      </span>
      <span className={styles.tally} aria-live="polite">
        <span className={errors > 0 ? styles.bad : undefined}>{text("desk.errors", { n: errors })}</span>
        <span className={warnings > 0 ? styles.warnText : undefined}>{text("desk.warnings", { n: warnings })}</span>
        <span>{text("desk.others", { n: others })}</span>
      </span>
      <SaveNews save={save} {...acts} />
      <span className={styles.grow} />
      {blocker ? <span className="muted">{blocker}</span> : null}
      <Button onClick={onNext}>
        {text("desk.next")} <kbd>F8</kbd>
      </Button>
      {blocker === undefined ? null : (
        <Button tone="primary" disabled={blocker !== null} onClick={onSubmit}>
          {text("desk.submit")}
        </Button>
      )}
    </div>
  );
}

function SaveNews({ save, onSave, onReload, onMerge }: Pick<BarProps, "save" | "onSave" | "onReload" | "onMerge">) {
  const text = useText();
  const locale = useLocale();
  if (save.kind === "clean") return null;
  if (save.kind === "waiting") return <span className="muted">{text("save.waiting")}</span>;
  if (save.kind === "saving") return <span className="muted">{text("save.saving")}</span>;
  if (save.kind === "saved") {
    return (
      <span className="muted" role="status">
        {text("save.saved", { at: shanghaiSeconds(save.at) })}
      </span>
    );
  }
  if (save.kind === "signedOut") {
    return (
      <span role="alert">
        <b className={styles.bad}>{text("save.signedOut")}</b> {text("save.kept")}{" "}
        <a className={styles.link} href="/sign-in" target="_blank" rel="noreferrer">
          {text("save.signIn")}
        </a>
      </span>
    );
  }
  if (!("message" in save)) return <SaveAlert news={text("save.failed")} act={text("save.again")} onAct={onSave} />;
  const merging = save.kind === "stale" && save.fresh !== null;
  return <SaveAlert news={save.message[locale]} act={text(merging ? "save.merge" : "save.reload")} onAct={merging ? onMerge : onReload} />;
}

/** What kept the changes from being saved, that they are not lost, and the one thing to do. */
function SaveAlert({ news, act, onAct }: { news: string; act: string; onAct: () => void }) {
  const text = useText();
  return (
    <span role="alert">
      <b className={styles.bad}>{news}</b> {text("save.kept")}{" "}
      <button type="button" className={styles.link} onClick={onAct}>
        {act}
      </button>
    </span>
  );
}
