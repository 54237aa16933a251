"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useApi } from "../api/api-provider";
import frame from "../layout/frame.module.css";
import { useText } from "../messages/text-provider";
import { NoticeList } from "./notice-list";
import { badgeText, bellName } from "./notice-words";
import styles from "./notices.module.css";
import { useNoticeActs, useUnread } from "./use-notices";

/** Notices shown under the bell; the others stand on their own page. */
const SHOWN = 8;

/** The bell of the top bar: how many notices are unread, and the latest ones when it is opened. */
export function Bell({ unread: atStart }: { unread: number }) {
  const t = useText();
  const unread = useUnread(atStart);
  const path = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  // Another page closes the list.
  const open = openAt === path;
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpenAt(null);
      button.current?.focus();
    };
    const onLeave = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpenAt(null);
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("mousedown", onLeave);
    document.addEventListener("focusin", onLeave);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("mousedown", onLeave);
      document.removeEventListener("focusin", onLeave);
    };
  }, [open]);
  return (
    <div className={frame.account} ref={box}>
      <button
        ref={button}
        type="button"
        className={frame.item}
        aria-expanded={open}
        aria-label={bellName(unread, t)}
        onClick={() => setOpenAt(open ? null : path)}
      >
        <svg className={styles.icon} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M8 1.5a4 4 0 0 0-4 4c0 4-1.5 5-1.5 5.5h11c0-.5-1.5-1.5-1.5-5.5a4 4 0 0 0-4-4zM6.5 13a1.5 1.5 0 0 0 3 0" />
        </svg>
        {unread > 0 ? <span className={styles.badge}>{badgeText(unread)}</span> : null}
      </button>
      {open ? <BellPanel unread={unread} /> : null}
    </div>
  );
}

function BellPanel({ unread }: { unread: number }) {
  const t = useText();
  const acts = useNoticeActs();
  const { data, isError } = useQuery(useApi().notices.list.queryOptions({ page: 1, pageSize: SHOWN }, { staleTime: 0 }));
  const notices = data?.notices ?? [];
  return (
    <section className={styles.panel} aria-label={t("notices.title")}>
      <div className={styles.panelHead}>
        <b>{t("notices.title")}</b>
        {unread > 0 && notices.length > 0 ? (
          <button type="button" className={styles.act} onClick={() => acts.readAll(notices)}>
            {t("notices.readAll")}
          </button>
        ) : null}
      </div>
      {isError ? <p className={styles.empty}>{t("notices.failed")}</p> : null}
      {!data && !isError ? <p className={styles.empty}>{t("notices.loading")}</p> : null}
      {data && notices.length === 0 ? (
        <p className={styles.empty}>
          <b>{t("notices.none")}</b>
          <br />
          {t("notices.noneText")}
        </p>
      ) : null}
      {notices.length > 0 ? <NoticeList notices={notices} onOpen={acts.open} /> : null}
      <Link href="/notices" className={styles.all}>
        {t("notices.all")}
      </Link>
    </section>
  );
}
