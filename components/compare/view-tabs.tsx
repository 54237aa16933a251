import Link from "next/link";
import { withQuery } from "../leader/page-query";
import type { Text } from "../messages/server-text";
import styles from "./compare.module.css";
import { type CompareQuery, compareQueryOf, compareViews } from "./parse-compare";

/** The ten ways to look at the same comparison; each is an address. */
export function ViewTabs({ asked, text }: { asked: CompareQuery; text: Text }) {
  const query = compareQueryOf(asked);
  return (
    <nav className={styles.tabs} aria-label={text("compare.view")}>
      {compareViews.map((name) => (
        <Link
          key={name}
          href={withQuery("/compare", query, { view: name, page: "", as: "" })}
          aria-current={name === asked.view ? "page" : undefined}
          scroll={false}
          prefetch={false}
        >
          {text(`compare.view.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
