"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { Role } from "@/domain/access/access";
import styles from "./frame.module.css";
import { takesWholeWidth } from "./nav-items";
import { SideNav } from "./side-nav";

/** Navigation, page and footer; working screens that need the whole width stand alone. */
export function FrameBody({ role, footer, children }: { role: Role; footer: ReactNode; children: ReactNode }) {
  if (takesWholeWidth(usePathname())) {
    return (
      <main id="main" tabIndex={-1} className={styles.wide}>
        {children}
      </main>
    );
  }
  return (
    <div className={styles.body}>
      <SideNav role={role} />
      <div className={styles.column}>
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        {footer}
      </div>
    </div>
  );
}
