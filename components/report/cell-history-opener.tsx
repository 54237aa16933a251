"use client";

import { useEffect, useRef, useState } from "react";
import { useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import type { CellId } from "@/domain/form/edition";
import type { ReportView } from "@/server/reports/report-view";
import { CellHistory } from "./cell-history";
import { type CommentPlace, placesOf, useComments, wholeReport } from "./use-comments";

/** Shift+F2 opens the comments of what is selected, as in spreadsheets, wherever the focus is. */
function useCommentKey(open: () => void): void {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "F2" || !event.shiftKey || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** The way into history and comments: of the selected cell, else of the place with unread ones, else of the report. */
export function CellHistoryOpener({ report, selected }: { report: ReportView; selected: CellId | null }) {
  const text = useText();
  const { comments, unread } = useComments(report.summary.id);
  const [place, setPlace] = useState<CommentPlace | null>(null);
  const [first] = placesOf(comments);
  const waiting = first && first.unread > 0 ? first.place : null;
  const here = selected ? { cell: selected, findingKey: null } : null;
  const count = comments.filter(({ cell }) => cell !== null && cell === selected).length;
  useCommentKey(() => setPlace(here ?? waiting ?? wholeReport));
  return (
    <>
      {waiting ? (
        <Button small tone="primary" onClick={() => setPlace(waiting)}>
          {text("comments.unread", { n: unread })}
        </Button>
      ) : null}
      <Button small tone="quiet" aria-keyshortcuts="Shift+F2" onClick={() => setPlace(here ?? wholeReport)}>
        {count > 0 ? text("comments.openCount", { n: count }) : text("comments.open")}
      </Button>
      {place ? <CellHistory report={report} place={place} onPlace={setPlace} onClose={() => setPlace(null)} /> : null}
    </>
  );
}
