"use client";

import { useState } from "react";
import { useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import type { FindingView, ReportView } from "@/server/reports/report-view";
import { CellHistory } from "./cell-history";
import { JudgeDialog } from "./judge-dialog";
import { type CommentPlace, isAt, useComments } from "./use-comments";

interface MoreProps {
  readonly report: ReportView;
  readonly finding: FindingView;
  /** Told when a verdict was recorded, so that the report can be read anew. */
  readonly onJudged: () => void;
}

/** What both sides can say about a finding: the reviewer's verdict, and comments pinned to it. */
export function FindingMore({ report, finding, onJudged }: MoreProps) {
  const text = useText();
  const [judging, setJudging] = useState(false);
  const [place, setPlace] = useState<CommentPlace | null>(null);
  const { comments } = useComments(report.summary.id);
  const here = { cell: null, findingKey: finding.key };
  const own = comments.filter((one) => isAt(one, here));
  const unread = own.some((one) => one.unread);
  const name = own.length > 0 ? `${text("comments.title")}（${own.length}）` : text("comments.title");
  return (
    <>
      {report.permissions.decide ? (
        <Button small onClick={() => setJudging(true)}>
          {text("verdict.judge")}
        </Button>
      ) : null}
      <Button small tone={unread ? "primary" : "quiet"} onClick={() => setPlace(here)}>
        {name}
      </Button>
      {judging ? (
        <JudgeDialog
          report={report}
          finding={finding}
          onDone={() => {
            setJudging(false);
            onJudged();
          }}
          onClose={() => setJudging(false)}
        />
      ) : null}
      {place ? <CellHistory report={report} place={place} onPlace={setPlace} onClose={() => setPlace(null)} /> : null}
    </>
  );
}
