"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import type { NoticeView } from "@/server/notices/notice-view";
import { useApi } from "../api/api-provider";

/** The bell asks no more often than this, milliseconds. */
const PERIOD = 120_000;

/** How many notices are unread, as the page brought it along and asked again now and then. */
export function useUnread(atStart: number): number {
  const query = useApi().notices.unread.queryOptions(undefined, {
    initialData: { unread: atStart },
    staleTime: PERIOD / 2,
    refetchInterval: PERIOD,
  });
  return useQuery(query).data.unread;
}

/** What can be done with notices; each answer brings the new count, and lists that are open are read again. */
export function useNoticeActs() {
  const api = useApi();
  const router = useRouter();
  const cache = useQueryClient();
  const counted = (answer: { unread: number }) => {
    cache.setQueryData(api.notices.unread.queryKey(), answer);
    void cache.invalidateQueries({ queryKey: api.notices.list.queryKey() });
  };
  const { mutateAsync: read } = useMutation(api.notices.read.mutationOptions({ onSuccess: counted }));
  const { mutate: readAll } = useMutation(api.notices.readAll.mutationOptions({ onSuccess: counted }));
  return {
    read: (notice: NoticeView) => void read({ id: notice.id }).catch(() => undefined),
    readAll: (notices: readonly NoticeView[]) => {
      const [latest] = notices;
      if (latest) readAll({ upTo: latest.id });
    },
    /** Marks it read and goes there. On the page itself it is loaded anew, so that it starts at the cell. */
    open: (notice: NoticeView) => {
      const go = () => {
        if (notice.link.split("?")[0] === window.location.pathname) window.location.assign(notice.link);
        else router.push(notice.link);
      };
      if (notice.read) go();
      else
        void read({ id: notice.id })
          .catch(() => undefined)
          .then(go);
    },
  };
}
