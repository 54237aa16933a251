"use client";

import { useEffect, useId, useState } from "react";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import { useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import type { CommentView } from "@/server/reports/comment-view";
import styles from "./cell-history.module.css";
import { type CommentPlace, type Comments, isAt } from "./use-comments";

const LONGEST = 500;

interface ThreadProps {
  readonly reportId: number;
  readonly place: CommentPlace;
  readonly control: Comments;
}

/** The comments of one place and a field for another; what stands here counts as read. */
export function CommentThread({ reportId, place, control }: ThreadProps) {
  const text = useText();
  const here = control.comments.filter((one) => isAt(one, place));
  const [fresh] = useState(() => new Set(here.filter(({ unread }) => unread).map(({ id }) => id)));
  const unread = here.some((one) => one.unread);
  const { mutate, isPending, isError } = control.read;
  const { cell, findingKey } = place;
  useEffect(() => {
    if (unread && !isPending && !isError) mutate({ reportId, cell, findingKey });
  }, [unread, isPending, isError, mutate, reportId, cell, findingKey]);
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{text("comments.title")}</h3>
      {here.length === 0 ? <p className="note">{text("comments.none")}</p> : null}
      {here.map((comment) => (
        <Comment key={comment.id} comment={comment} fresh={fresh.has(comment.id) || comment.unread} />
      ))}
      <WriteComment reportId={reportId} place={place} control={control} />
    </section>
  );
}

function Comment({ comment, fresh }: { comment: CommentView; fresh: boolean }) {
  const text = useText();
  const { by, role, at } = comment;
  const rank = role === "clerk" || role === "reviewer" ? text(`comments.role.${role}`) : "";
  return (
    <div className={classNames(styles.comment, fresh && styles.unread)}>
      {fresh ? (
        <>
          <Tag tone="warn">{text("comments.new")}</Tag>{" "}
        </>
      ) : null}
      {comment.text}
      <span className={styles.who}>
        {by} {rank} {shanghaiTime(at)}
      </span>
    </div>
  );
}

function WriteComment({ reportId, place, control }: ThreadProps) {
  const text = useText();
  const id = useId();
  const [words, setWords] = useState("");
  const { mutate, isPending, isError } = control.send;
  const ready = words.trim().length > 0 && !isPending;
  const send = () => ready && mutate({ reportId, ...place, text: words.trim() }, { onSuccess: () => setWords("") });
  return (
    <>
      <p>
        <label htmlFor={id} className="note">
          {text("comments.label")}
        </label>
      </p>
      <textarea
        id={id}
        data-autofocus
        className={styles.write}
        maxLength={LONGEST}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) send();
        }}
      />
      <p className={styles.actions}>
        <Button small tone="primary" disabled={!ready} onClick={send}>
          {text("comments.send")}
        </Button>
        <span className="note">{text("comments.keys")}</span>
      </p>
      {isError ? <Notice tone="bad">{text("comments.failed")}</Notice> : null}
    </>
  );
}
