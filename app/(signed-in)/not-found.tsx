import { currentLocale } from "@/app/locale";
import { textOf } from "@/components/messages/server-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

export default async function PageMissing() {
  const text = textOf(await currentLocale());
  return (
    <EmptyState title={text("failure.missing")} action={<LinkButton href="/">{text("ui.back")}</LinkButton>}>
      {text("failure.missingText")}
    </EmptyState>
  );
}
