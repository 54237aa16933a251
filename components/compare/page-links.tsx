import Link from "next/link";
import { withQuery } from "../leader/page-query";
import type { Text } from "../messages/server-text";
import styles from "./compare.module.css";
import { type CompareQuery, compareQueryOf } from "./parse-compare";

/** The pages of a long view. */
export function PageLinks({ asked, pages, text }: { asked: CompareQuery; pages: number; text: Text }) {
  if (pages < 2) return null;
  const page = Math.min(asked.page, pages);
  const link = (to: number, label: string) =>
    to < 1 || to > pages ? (
      <span className={styles.noPage}>{label}</span>
    ) : (
      <Link href={withQuery("/compare", compareQueryOf(asked), { page: to > 1 ? String(to) : "" })} prefetch={false}>
        {label}
      </Link>
    );
  return (
    <nav className={styles.pages} aria-label={text("compare.pages")}>
      {link(page - 1, text("compare.pages.former"))}
      <span>{text("compare.pages.at", { page, pages })}</span>
      {link(page + 1, text("compare.pages.next"))}
    </nav>
  );
}
