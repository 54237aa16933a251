"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApi } from "@/components/api/api-provider";
import type { CellId } from "@/domain/form/edition";
import type { CommentView } from "@/server/reports/comment-view";
import type { CommentMark } from "./grid-cell";

/** Where comments are pinned: to a cell, to a finding, or to the whole report. */
export interface CommentPlace {
  readonly cell: CellId | null;
  readonly findingKey: string | null;
}

/** The whole report. */
export const wholeReport: CommentPlace = { cell: null, findingKey: null };

/** True for a comment at this place. */
export function isAt(comment: CommentView, { cell, findingKey }: CommentPlace): boolean {
  return comment.cell === cell && comment.findingKey === findingKey;
}

/** Every place of a report that has comments, those with unread ones first. */
export function placesOf(comments: readonly CommentView[]): readonly { readonly place: CommentPlace; readonly unread: number }[] {
  const places = comments.filter((one, at) => comments.findIndex((other) => isAt(other, one)) === at);
  return places
    .map(({ cell, findingKey }) => {
      const place = { cell, findingKey };
      return { place, unread: comments.filter((one) => one.unread && isAt(one, place)).length };
    })
    .sort((a, b) => Number(b.unread > 0) - Number(a.unread > 0));
}

const noComments: readonly CommentView[] = [];

/** The comments of a report, fresh whenever the window is looked at again, and what can be done with them. */
export function useComments(reportId: number) {
  const api = useApi();
  const queries = useQueryClient();
  const options = api.reports.comments.queryOptions({ reportId });
  const query = useQuery({ ...options, refetchInterval: 60_000, refetchOnWindowFocus: true });
  const refresh = () => queries.invalidateQueries({ queryKey: options.queryKey });
  const send = useMutation(api.reports.comment.mutationOptions({ onSuccess: refresh }));
  const read = useMutation(api.reports.readComments.mutationOptions({ onSuccess: refresh }));
  return { query, comments: query.data?.comments ?? noComments, unread: query.data?.unread ?? 0, send, read };
}

export type Comments = ReturnType<typeof useComments>;

/** Which cells have comments, and whether the viewer has read them. */
export function useCommentMarks(reportId: number): ReadonlyMap<CellId, CommentMark> {
  const { comments } = useComments(reportId);
  return useMemo(() => commentMarks(comments), [comments]);
}

/** The mark of each cell with comments: unread as long as one of them is. */
export function commentMarks(comments: readonly CommentView[]): ReadonlyMap<CellId, CommentMark> {
  const marks = new Map<CellId, CommentMark>();
  for (const { cell, unread } of comments) {
    if (cell && marks.get(cell) !== "unread") marks.set(cell, unread ? "unread" : "read");
  }
  return marks;
}
