"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { NoticePage as Page } from "@/server/notices/notice-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageTitle } from "../ui/page-title";
import { Sheet } from "../ui/sheet";
import { NoticeList } from "./notice-list";
import styles from "./notices.module.css";
import { useNoticeActs, useUnread } from "./use-notices";

/** Every notice of the account, by pages; what is read is marked where it stands. */
export function NoticePage({ start, unread: atStart, pageSize }: { start: Page; unread: number; pageSize: number }) {
  const t = useText();
  const acts = useNoticeActs();
  const unread = useUnread(atStart);
  const { data } = useQuery(
    useApi().notices.list.queryOptions({ page: start.page, pageSize }, { initialData: { ...start, notices: [...start.notices] } }),
  );
  const { notices, page, more } = data;
  const note = unread > 99 ? t("notices.unreadMany") : t("notices.unread", { n: unread });
  const readAll = (
    <Button disabled={unread === 0} onClick={() => acts.readAll(notices)}>
      {t("notices.readAll")}
    </Button>
  );
  return (
    <>
      <PageTitle note={note} actions={page === 1 && notices.length > 0 ? readAll : null}>
        {t("notices.title")}
      </PageTitle>
      <Sheet flush>
        {notices.length === 0 ? (
          <EmptyState title={t("notices.none")}>{t("notices.noneText")}</EmptyState>
        ) : (
          <NoticeList notices={notices} onOpen={acts.open} onRead={acts.read} />
        )}
      </Sheet>
      <nav className={styles.pages} aria-label={t("office.page.label")}>
        {page > 1 ? <Link href={`/notices?page=${page - 1}`}>{t("office.page.previous")}</Link> : null}
        {more ? <Link href={`/notices?page=${page + 1}`}>{t("office.page.next")}</Link> : null}
      </nav>
    </>
  );
}
