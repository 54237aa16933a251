import Link from "next/link";
import type { Text } from "@/components/messages/server-text";
import styles from "./frame.module.css";

/** Data as of, and the version. */
export function PageFooter({ asOf, demo, version, text }: { asOf: string; demo: boolean; version: string; text: Text }) {
  return (
    <footer className={styles.foot}>
      <span>
        {text("frame.asOf", { at: asOf })}
        {demo ? `　${text("frame.demoNote")}` : ""}
      </span>
      <span>
        <Link href="/help">{text("frame.help")}</Link>　{text("frame.product")} {version}
      </span>
    </footer>
  );
}
