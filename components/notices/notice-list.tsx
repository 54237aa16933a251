"use client";

import type { MouseEvent } from "react";
import type { NoticeView } from "@/server/notices/notice-view";
import { useText } from "../messages/text-provider";
import { noticeSource, noticeTitle } from "./notice-words";
import styles from "./notices.module.css";

interface NoticeListProps {
  readonly notices: readonly NoticeView[];
  readonly onOpen: (notice: NoticeView) => void;
  /** Offers to mark a notice as read where it stands. */
  readonly onRead?: (notice: NoticeView) => void;
}

/** A plain click opens within the product; with a key or another button the browser does what it always does. */
const isPlain = (event: MouseEvent) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** Notices, latest first; each is a link to the cell or the finding it is about. */
export function NoticeList({ notices, onOpen, onRead }: NoticeListProps) {
  const t = useText();
  return (
    <ul className={styles.list} aria-label={t("notices.label")}>
      {notices.map((notice) => (
        <li key={notice.id} className={styles.row} data-unread={!notice.read || undefined}>
          <a
            href={notice.link}
            className={styles.link}
            onClick={(event) => {
              if (!isPlain(event)) return;
              event.preventDefault();
              onOpen(notice);
            }}
          >
            <span className={styles.head}>
              {notice.read ? null : <b className={styles.new}>{t("notices.new")}</b>}
              {noticeTitle(notice, t)}
            </span>
            {notice.params.text ? <span className={styles.text}>{notice.params.text}</span> : null}
            <span className={styles.source}>{noticeSource(notice)}</span>
          </a>
          {onRead && !notice.read ? (
            <button type="button" className={styles.act} onClick={() => onRead(notice)}>
              {t("notices.readOne")}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
