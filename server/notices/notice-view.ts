import type { NoticeKind, NoticeParams } from "@/domain/notices/notice";

/** How many notices wait to be read; 100 stands for a hundred and more. */
export interface UnreadCount {
  readonly unread: number;
}

/** One thing an account is told of. */
export interface NoticeView {
  readonly id: number;
  readonly at: number;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  /** A path of this product, at the cell or the finding it is about. */
  readonly link: string;
  readonly reportId: number | null;
  /** The body it is about. */
  readonly bodyName: string;
  /** Who did it; null when the system did. */
  readonly by: string | null;
  readonly read: boolean;
}

export interface NoticePage {
  readonly notices: readonly NoticeView[];
  readonly page: number;
  readonly more: boolean;
}
