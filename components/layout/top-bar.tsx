import Link from "next/link";
import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { Tag } from "@/components/ui/tag";
import type { Role } from "@/domain/access/access";
import { Bell } from "../notices/bell";
import { SearchBox } from "../search/search-box";
import { AccountMenu } from "./account-menu";
import styles from "./frame.module.css";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";
import { homeOf } from "./nav-items";

/** Who is signed in, as far as the frame shows it. */
export interface FrameViewer {
  readonly name: string;
  readonly login: string;
  readonly bodyName: string;
  readonly role: Role;
}

/** The bar on top of every signed-in page. */
export function TopBar(props: { viewer: FrameViewer; unread: number; demo: boolean; locale: Locale; text: Text }) {
  const { viewer, unread, demo, locale, text } = props;
  return (
    <header className={styles.top}>
      <Link href={homeOf(viewer.role)} className={styles.brand}>
        <Mark size={26} />
        {text("frame.product")}
      </Link>
      <span className={styles.subtitle}>{text("frame.subtitle")}</span>
      <span className={styles.grow} />
      {demo ? <Tag tone="demo">{text("frame.demo")}</Tag> : null}
      <SearchBox role={viewer.role} />
      <Bell unread={unread} />
      <LanguageSwitch locale={locale} className={styles.item} />
      <AccountMenu name={viewer.name} login={viewer.login} bodyName={viewer.bodyName} role={viewer.role} />
    </header>
  );
}
