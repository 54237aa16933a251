import Link from "next/link";
import { withQuery } from "../leader/page-query";
import type { Text } from "../messages/server-text";
import styles from "./roll-up.module.css";

const views = [
  { view: "table", path: "/rollup" },
  { view: "check", path: "/rollup/check" },
] as const;

interface TabsProps {
  readonly current: (typeof views)[number]["view"];
  readonly query: Readonly<Record<string, string>>;
  readonly text: Text;
}

/** The two ways to look at a government: the sum as a table, and the declared roll-up against it. */
export function RollUpTabs({ current, query: { place = "", year = "" }, text }: TabsProps) {
  return (
    <nav className={styles.tabs} aria-label={text("rollup.view")}>
      {views.map(({ view, path }) => (
        <Link key={view} href={withQuery(path, {}, { place, year })} aria-current={view === current ? "page" : undefined} prefetch={false}>
          {text(`rollup.view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
