"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { useText } from "@/components/messages/text-provider";
import type { Role } from "@/domain/access/access";
import styles from "./frame.module.css";
import { currentItem, navItems } from "./nav-items";

/** The left navigation; on a phone it folds into one line. */
export function SideNav({ role }: { role: Role }) {
  const text = useText();
  const path = usePathname();
  const current = currentItem(role, path);
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === path;
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => event.key === "Escape" && setOpenOn(null);
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [open]);
  return (
    <nav className={styles.nav} aria-label={text("frame.nav")}>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpenOn(open ? null : path)}>
        {current ? text(current.label) : text("frame.nav")}
      </button>
      <ul data-open={open}>
        {navItems(role).map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item === current ? "page" : undefined}>
              {text(item.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
