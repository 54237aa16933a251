"use client";

import type { ReactNode } from "react";
import { useText } from "@/components/messages/text-provider";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame";

/** A panel from the right over the dimmed page. Render it only while it is open. */
export function Drawer({ title, onClose, children }: { title: ReactNode; onClose: () => void; children: ReactNode }) {
  const text = useText();
  return (
    <DialogFrame title={title} shape="drawer" closeLabel={text("ui.close")} onClose={onClose}>
      <div className={styles.body}>{children}</div>
    </DialogFrame>
  );
}
