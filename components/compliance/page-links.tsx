"use client";

import { useText } from "../messages/text-provider";
import { LinkButton } from "../ui/link-button";
import styles from "./page-links.module.css";

interface PageLinksProps {
  readonly page: number;
  readonly pages: number;
  readonly path: string;
  /** The other parameters of the page's URL. */
  readonly query: Readonly<Record<string, string>>;
}

/** Previous and next page with the place between them; nothing when there is one page. */
export function PageLinks({ page, pages, path, query }: PageLinksProps) {
  const t = useText();
  if (pages <= 1) return null;
  const hrefOf = (number: number) => `${path}?${new URLSearchParams({ ...query, page: String(number) })}`;
  return (
    <nav className={styles.pages} aria-label={t("office.page.label")}>
      {page > 1 ? (
        <LinkButton small href={hrefOf(page - 1)} rel="prev">
          {t("office.page.previous")}
        </LinkButton>
      ) : null}
      <span aria-current="page">{t("office.page.of", { page, pages })}</span>
      {page < pages ? (
        <LinkButton small href={hrefOf(page + 1)} rel="next">
          {t("office.page.next")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
