"use client";

import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useApi } from "@/components/api/api-provider";
import { useLocale, useText } from "@/components/messages/text-provider";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { type Judgement, judgements, mayJudge } from "@/domain/verdicts/verdict";
import type { FindingView, ReportView } from "@/server/reports/report-view";
import panel from "./finding-panel.module.css";
import { VerdictList } from "./verdict-list";
import styles from "./verdict-list.module.css";

const SHORTEST = 2;
const LONGEST = 1000;

interface JudgeDialogProps {
  readonly report: ReportView;
  readonly finding: FindingView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The reviewer's verdict on a finding: on its explanation where one stands, or on the finding itself. */
export function JudgeDialog({ report, finding, onDone, onClose }: JudgeDialogProps) {
  const api = useApi();
  const text = useText();
  const locale = useLocale();
  const id = useId();
  const choices = judgements.filter((judgement) => mayJudge(finding.standing, judgement));
  const [choice, setChoice] = useState<Judgement>(choices[0] ?? "problem");
  const [words, setWords] = useState<string | null>(null);
  const said = words ?? (choice === "accepted" ? text("verdict.agreed") : "");
  const judge = useMutation(api.reviews.judge.mutationOptions());
  const answer = judge.data;
  const refusal = answer && answer.outcome !== "recorded" ? answer.message[locale] : judge.isError ? text("verdict.failed") : null;
  const { id: reportId, revision } = report.summary;
  const seen = finding.verdicts[finding.verdicts.length - 1]?.id ?? null;
  const confirm = () =>
    judge.mutate(
      { reportId, revision, findingKey: finding.key, judgement: choice, text: said.trim(), seen },
      { onSuccess: (result) => (result.outcome === "recorded" ? onDone() : undefined) },
    );
  return (
    <ConfirmDialog
      title={text("verdict.title")}
      confirm={text("verdict.confirm")}
      blocked={judge.isPending || said.trim().length < SHORTEST}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{finding.message[locale]}</p>
      <VerdictList verdicts={finding.verdicts} />
      <fieldset className={styles.choices}>
        <legend>{text("verdict.choice")}</legend>
        {choices.map((one, at) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name={id} checked={choice === one} data-autofocus={at === 0 || undefined} onChange={() => setChoice(one)} />
            {text(`verdict.choice.${one}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <label htmlFor={`${id}-words`}>{text("verdict.label")}</label>
      </p>
      <textarea
        id={`${id}-words`}
        className={panel.explain}
        maxLength={LONGEST}
        value={said}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="note">{text("verdict.note")}</p>
      {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
    </ConfirmDialog>
  );
}
