"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names";
import styles from "./dialog.module.css";

/**
 * A modal dialog on the browser's own <dialog>: the rest of the page is inert, Esc closes, and the focus goes back to where
 * it was. `shape` is a side drawer or a box in the middle.
 */
export function DialogFrame({
  title,
  shape,
  closeLabel,
  onClose,
  children,
}: {
  title: ReactNode;
  shape: "drawer" | "box";
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    element?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    // While it is open a drawer is what gets printed, not the page behind it.
    if (shape === "drawer") document.documentElement.dataset.drawer = "open";
    return () => {
      delete document.documentElement.dataset.drawer;
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [shape]);
  return (
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, styles[shape])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current && outside(event, dialog.current)) onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** True when the pointer lies on the backdrop, which belongs to the dialog element itself. */
function outside({ clientX, clientY }: { clientX: number; clientY: number }, dialog: HTMLDialogElement): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
