import type { Text } from "../messages/server-text";
import { Notice } from "../ui/notice";

interface ChainResultProps {
  readonly chain: { readonly whole: boolean; readonly entries: number; readonly brokenAt: number | null; readonly head: string };
  readonly t: Text;
}

/** Whether every entry of the log still follows from the one before it. */
export function ChainResult({ chain, t }: ChainResultProps) {
  const { whole, entries, brokenAt, head } = chain;
  return whole || brokenAt === null ? (
    <Notice tone="ok" title={t("audit.whole", { n: entries })}>
      <span className="note">{t("audit.head", { head: head.slice(0, 16) })}</span>
    </Notice>
  ) : (
    <Notice tone="bad" title={t("audit.broken", { id: brokenAt })}>
      {t("audit.brokenText", { n: entries })}
    </Notice>
  );
}
