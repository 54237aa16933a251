"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { useText } from "@/components/messages/text-provider";
import type { Role } from "@/domain/access/access";
import styles from "./frame.module.css";
import { signOut } from "./sign-out";

const PasswordDialog = dynamic(() => import("./password-dialog").then((module) => module.PasswordDialog), { ssr: false });

/** Who is signed in, with the way out. */
export function AccountMenu({ name, login, bodyName, role }: { name: string; login: string; bodyName: string; role: Role }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      const leaves = event instanceof KeyboardEvent ? event.key === "Escape" : !box.current?.contains(event.target as Node);
      if (leaves) setOpen(false);
    };
    document.addEventListener("keydown", close);
    document.addEventListener("mousedown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("mousedown", close);
    };
  }, [open]);
  return (
    <div className={styles.account} ref={box}>
      <button type="button" className={styles.item} aria-expanded={open} aria-haspopup="true" onClick={() => setOpen(!open)}>
        {name}
        <small>
          {bodyName} · {text(`frame.role.${role}`)}
        </small>
      </button>
      {open ? (
        <div className={styles.menu}>
          <p>
            {bodyName} · {text(`frame.role.${role}`)}
            <br />
            {login}
          </p>
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              setChanging(true);
            }}
          >
            {text("frame.changePassword")}
          </button>
          <button type="button" onClick={() => void signOut()}>
            {text("frame.signOut")}
          </button>
        </div>
      ) : null}
      {changing ? <PasswordDialog onClose={() => setChanging(false)} /> : null}
    </div>
  );
}
