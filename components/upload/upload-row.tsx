"use client";

import Link from "next/link";
import { useRef } from "react";
import styles from "@/components/filing/filing.module.css";
import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { CheckMark } from "@/components/ui/check-mark";
import { faultSentences, isFault } from "@/domain/refusals/fault-sentences";
import { sentenceOfRefusal } from "@/domain/refusals/refusal-catalogue";
import type { UploadProposal, UploadResult } from "@/server/reports/report-view";
import { EvidenceList } from "./evidence-list";
import type { Failure } from "./upload-file";
import type { Upload } from "./upload-list";

/** What a row can do about its file. */
export interface RowActions {
  readonly onRetry: (upload: Upload) => void;
  readonly onConfirm: (upload: Upload, proposal: UploadProposal) => void;
}

/** One file with its own progress and result: what was recognised, or why it was not taken and what to do. */
export function UploadRow({ upload, ...actions }: { upload: Upload } & RowActions) {
  const { file, member, outcome } = upload;
  const row = useRef<HTMLLIElement>(null);
  // The button pressed goes away with the old result; the focus stays with the file.
  const keepFocus = <Rest extends unknown[]>(act: (upload: Upload, ...rest: Rest) => void) => {
    return (...rest: Rest) => {
      row.current?.focus();
      act(upload, ...rest);
    };
  };
  return (
    <li ref={row} tabIndex={-1} className={styles.file}>
      <div className={styles.fileName}>
        <span>
          {member ? <span className="muted">{file.name} / </span> : null}
          {member?.name ?? file.name}
        </span>
        <span className="note">{printSize(member?.size ?? file.size)}</span>
      </div>
      {outcome === null ? (
        <OnTheWay upload={upload} />
      ) : outcome.outcome === "received" ? (
        <Received result={outcome} />
      ) : (
        <NotTaken outcome={outcome} onRetry={keepFocus(actions.onRetry)} onConfirm={keepFocus(actions.onConfirm)} />
      )}
    </li>
  );
}

function OnTheWay({ upload: { share, progress } }: { upload: Upload }) {
  const text = useText();
  const words = wordsOfProgress();
  return (
    <div>
      <progress max={1} value={share} aria-label={words} />
      <p className="muted">{words}</p>
    </div>
  );

  function wordsOfProgress(): string {
    if (share === 0) return text("upload.inLine");
    if (share < 1) return text("upload.sending", { percent: Math.round(share * 100) });
    if (progress?.state === "waiting") return text("upload.waiting", { place: progress.place });
    return text(progress?.state === "reading" ? "upload.reading" : "upload.arrived");
  }
}

function Received({ result }: { result: Extract<UploadResult, { outcome: "received" }> }) {
  const text = useText();
  const { receipt, cellsRead, cellsExpected, repeated } = result;
  return (
    <>
      <p>
        <span className={styles.agrees}>
          <CheckMark />
        </span>{" "}
        {text("upload.received", { body: receipt.bodyName, year: receipt.year, n: cellsRead, total: cellsExpected })}{" "}
        {text(repeated ? "upload.repeated" : "upload.receiptNumber", { number: receipt.number })}
      </p>
      <Link href={`/reports/${receipt.reportId}`}>{text("upload.open")}</Link>
    </>
  );
}

interface NotTakenProps {
  readonly outcome: Failure | Extract<UploadResult, { outcome: "refused" }>;
  readonly onRetry: () => void;
  readonly onConfirm: (proposal: UploadProposal) => void;
}

function NotTaken({ outcome, onRetry, onConfirm }: NotTakenProps) {
  const text = useText();
  const locale = useLocale();
  const refused = outcome.outcome === "refused";
  const incident = !refused && outcome.reason === "server" ? (outcome.incident ?? "—") : "—";
  const sentence = refused ? outcome.message : sentenceOfFailure(outcome.reason, incident);
  return (
    <div className={styles.refusal}>
      {refused ? (
        <p>
          <b>{text("upload.refused")}</b>
        </p>
      ) : null}
      <p>{sentence[locale]}</p>
      {refused && outcome.evidence ? <EvidenceList evidence={outcome.evidence} /> : null}
      <p className={styles.choices}>
        {refused ? <Choices code={outcome.code} proposals={outcome.proposals ?? []} onConfirm={onConfirm} /> : null}
        {mayHelp(outcome) ? (
          <Button small onClick={onRetry}>
            {text("upload.again")}
          </Button>
        ) : null}
      </p>
    </div>
  );
}

function Choices({
  code,
  proposals,
  onConfirm,
}: { code: string; proposals: readonly UploadProposal[] } & Pick<NotTakenProps, "onConfirm">) {
  const text = useText();
  const words = ({ year, from, body = "" }: UploadProposal) => {
    if (code === "severalReports") return text("upload.choice.part", { year, body });
    if (code === "probableIdentity") return text("upload.choice.identity", { year });
    if (code === "twiceInBatch") return text("upload.choice.again", { year });
    if (code === "otherYear" && from === "document") return text("upload.choice.otherYear", { year });
    if (code === "unclearBody" || code === "bodyNotTold") return text("upload.choice.body", { year });
    return text(from === "fileName" ? "upload.choice.fileName" : "upload.choice.year", { year });
  };
  return proposals.map((proposal) => (
    <Button small key={`${proposal.part} ${proposal.year}`} onClick={() => onConfirm(proposal)}>
      {words(proposal)}
    </Button>
  ));
}

/** Trying again changes nothing about a file that was understood and refused. */
function mayHelp(outcome: NotTakenProps["outcome"]): boolean {
  if (outcome.outcome === "refused") return outcome.code === "busy" || outcome.code === "timeout";
  return outcome.reason !== "tooLarge" && outcome.reason !== "signedOut";
}

function sentenceOfFailure(reason: Failure["reason"], incident: string) {
  return isFault(reason) ? faultSentences[reason].user : sentenceOfRefusal(reason, { incident });
}

const KILO = 1024;

function printSize(bytes: number): string {
  return bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
