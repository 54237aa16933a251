"use client";

import { useEffect, useState } from "react";
import type { Role } from "@/domain/access/access";
import { useText } from "../messages/text-provider";
import styles from "./search.module.css";
import { SearchDialog } from "./search-dialog";

/** The field of the top bar that opens the search; so does Ctrl+K (⌘K) anywhere. */
export function SearchBox({ role }: { role: Role }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button type="button" className={styles.field} aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zM9.6 9.6 13 13" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
        <span>{text("search.open")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {open ? <SearchDialog role={role} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
