"use client";

import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useApi } from "@/components/api/api-provider";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import { useLocale, useText } from "@/components/messages/text-provider";
import { ReasonLine } from "@/components/review/reason-line";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import type { ReasonView } from "@/server/reports/report-view";
import { draftValue } from "./draft";
import panel from "./finding-panel.module.css";
import styles from "./report-desk.module.css";
import type { Desk } from "./use-desk";

const SHORTEST = 2;
const LONGEST = 1000;

/** The reasons of the return as they stand on the screen: a cell changed here is mended before it is saved. */
export function liveReasons({ report, ...draft }: Desk["draft"]): readonly ReasonView[] {
  return (report.returned?.reasons ?? []).map((reason) => {
    if (reason.cell === null) return reason;
    const now = draftValue({ report, ...draft }, reason.cell);
    const state = now !== reason.before ? "mended" : reason.answer ? "answered" : "open";
    return { ...reason, now, state } as const;
  });
}

/** Why the report came back: each reason with what became of it, leading to its place, to be mended or answered. */
export function ReturnReasons({ desk, onPlace }: { desk: Desk; onPlace: (place: string) => void }) {
  const text = useText();
  const [answering, setAnswering] = useState<number | null>(null);
  const { draft } = desk;
  const { returned, permissions } = draft.report;
  if (!returned) return null;
  const reasons = liveReasons(draft);
  const chosen = answering === null ? undefined : reasons[answering];
  const begin = async (index: number) => {
    desk.grid.commit();
    if (await desk.saveNow()) setAnswering(index);
  };
  const head = { by: returned.by, at: shanghaiTime(returned.at), version: returned.versionNumber, n: reasons.length };
  return (
    <section className={styles.reasons} aria-label={text("returned.region")}>
      <b>{text(returned.kind === "reopened" ? "reason.reopened" : "returned.title", head)}</b>
      <ol>
        {reasons.map((reason, index) => (
          <ReasonLine key={`${reason.cell}-${reason.text}`} number={index + 1} reason={reason} onSelectCell={desk.select} onPlace={onPlace}>
            {permissions.correct && reason.state !== "mended" ? (
              <Button small tone="quiet" aria-label={text("reason.answerOf", { n: index + 1 })} onClick={() => void begin(index)}>
                {text(reason.answer ? "reason.answerAgain" : "reason.answer")}
              </Button>
            ) : null}
          </ReasonLine>
        ))}
      </ol>
      {chosen && answering !== null ? (
        <AnswerDialog desk={desk} index={answering} reason={chosen} onClose={() => setAnswering(null)} />
      ) : null}
    </section>
  );
}

function AnswerDialog({ desk, index, reason, onClose }: { desk: Desk; index: number; reason: ReasonView; onClose: () => void }) {
  const text = useText();
  const locale = useLocale();
  const id = useId();
  const [words, setWords] = useState(reason.answer?.text ?? "");
  const answer = useMutation(useApi().reviews.answer.mutationOptions());
  const { report, revision } = desk.draft;
  const refused = answer.data && answer.data.outcome !== "recorded" ? answer.data.message[locale] : null;
  const confirm = () =>
    answer.mutate(
      { reportId: report.summary.id, revision, decisionId: report.returned?.decisionId ?? 0, reason: index, text: words.trim() },
      {
        onSuccess: async (result) => {
          if (result.outcome !== "recorded") return;
          await desk.reload();
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      title={text("reason.answerTitle")}
      confirm={text("reason.save")}
      blocked={answer.isPending || words.trim().length < SHORTEST}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{reason.text}</p>
      <p style={{ marginTop: 12 }}>
        <label htmlFor={id}>{text("reason.answerLabel")}</label>
      </p>
      <textarea
        id={id}
        data-autofocus
        className={panel.explain}
        maxLength={LONGEST}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="note">{text("reason.answerNote")}</p>
      {refused || answer.isError ? <Notice tone="bad">{refused ?? text("reason.answerFailed")}</Notice> : null}
    </ConfirmDialog>
  );
}
