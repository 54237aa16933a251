import type { Transaction } from "@/db/client";
import { insertNotice, type NewNotice } from "@/db/notices";
import { noticeText } from "@/domain/notices/notice";

/**
 * Tells those it concerns what happened, inside the transaction of the event: a body's clerks, the nearest reviewers at or above a
 * body, or one account. Who did it (`by`) is not told. `link` is a path of this product (`reportLink`); a text is cut to a line.
 */
export function notify(tx: Transaction, made: NewNotice): void {
  const { text } = made.params;
  insertNotice(tx, text === undefined ? made : { ...made, params: { ...made.params, text: noticeText(text) } });
}
