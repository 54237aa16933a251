"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { usePopover } from "../ui/use-popover";
import styles from "./choice-menu.module.css";

export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly href: string;
  readonly current: boolean;
}

export interface ChoiceGroup {
  readonly title: string | null;
  readonly choices: readonly Choice[];
}

export interface ChoiceMenuProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly ChoiceGroup[];
  readonly align?: "left" | "right";
  /** A quiet button instead of a chip. */
  readonly small?: boolean;
  /** More than links: a search, say. */
  readonly children?: ReactNode;
}

/** A chip that opens a list of links; every choice is an address, so that a view can be sent to somebody. */
export function ChoiceMenu({ label, value, groups, align = "left", small = false, children }: ChoiceMenuProps) {
  const { open, setOpen, place } = usePopover();
  return (
    <div ref={place} className={styles.place}>
      <button type="button" className={classNames(styles.chip, small && styles.quiet)} aria-expanded={open} onClick={() => setOpen(!open)}>
        {label === "" ? null : <span className={styles.label}>{label}</span>}
        <b className={styles.value}>{value}</b>
      </button>
      {open ? (
        <div className={classNames(styles.menu, align === "right" && styles.right)}>
          {children}
          {groups.map((group) => (
            <section key={group.title ?? ""} aria-label={group.title ?? (label === "" ? value : label)}>
              {group.title ? <h3 className={styles.title}>{group.title}</h3> : null}
              <ul>
                {group.choices.map((choice) => (
                  <li key={choice.key}>
                    <Link
                      href={choice.href}
                      aria-current={choice.current ? "true" : undefined}
                      onClick={() => setOpen(false)}
                      scroll={false}
                      prefetch={false}
                    >
                      {choice.label}
                      {choice.note ? <small>{choice.note}</small> : null}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      ) : null}
    </div>
  );
}
