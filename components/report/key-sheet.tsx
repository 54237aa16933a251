"use client";

import type { MessageId } from "@/components/messages/messages";
import { useText } from "@/components/messages/text-provider";
import { DialogFrame } from "@/components/ui/dialog-frame";
import styles from "./grid.module.css";

const keys: readonly { readonly keys: readonly string[]; readonly what: MessageId }[] = [
  { keys: ["↑ ↓ ← →", "Tab", "Shift+Tab", "Enter", "Shift+Enter"], what: "keys.move" },
  { keys: ["Ctrl+↑ ↓ ← →", "Home", "End", "Ctrl+Home", "Ctrl+End"], what: "keys.jump" },
  { keys: ["Shift+↑ ↓ ← →", "Ctrl+Shift+↑ ↓ ← →", "Ctrl+A"], what: "keys.select" },
  { keys: ["0–9", "F2"], what: "keys.edit" },
  { keys: ["Shift+F2"], what: "keys.comments" },
  { keys: ["Esc"], what: "keys.cancel" },
  { keys: ["Delete"], what: "keys.clear" },
  { keys: ["Ctrl+C", "Ctrl+X", "Ctrl+V"], what: "keys.clipboard" },
  { keys: ["Ctrl+Z", "Ctrl+Y"], what: "keys.undo" },
  { keys: ["F8", "Shift+F8"], what: "keys.finding" },
  { keys: ["Alt"], what: "keys.lastYear" },
  { keys: ["Alt+1", "Alt+2", "Alt+3"], what: "keys.candidate" },
  { keys: ["Alt+="], what: "keys.computed" },
  { keys: ["Ctrl+S", "Ctrl+Enter"], what: "keys.save" },
  { keys: ["?"], what: "keys.help" },
];

/** The keys of the check view on one sheet. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <DialogFrame title={text("keys.title")} shape="box" closeLabel={text("ui.close")} onClose={onClose}>
      <dl className={styles.keySheet}>
        {keys.map(({ keys: strokes, what }) => (
          <div key={what}>
            <dt>
              {strokes.map((stroke) => (
                <kbd key={stroke}>{stroke}</kbd>
              ))}
            </dt>
            <dd>{text(what)}</dd>
          </div>
        ))}
      </dl>
    </DialogFrame>
  );
}
