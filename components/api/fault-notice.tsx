import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Bilingual } from "@/domain/checks/finding";
import styles from "./fault-notice.module.css";

/** Tells on every screen alike that the server could not save, what is safe, and what to do. */
export function FaultNotice({ sentence, onClose }: { sentence: Bilingual; onClose: () => void }) {
  const text = useText();
  const locale = useLocale();
  return (
    <div className={styles.bar}>
      <Notice tone="bad">
        <p>{sentence[locale]}</p>
        <Button small onClick={onClose}>
          {text("ui.close")}
        </Button>
      </Notice>
    </div>
  );
}
