"use client";

import Link from "next/link";
import { useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What stands in place of a page that failed. The digest is the number under which the server logged the failure. */
export default function PageFailure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const text = useText();
  return (
    <EmptyState title={text("failure.title")} action={<Button onClick={reset}>{text("ui.retry")}</Button>}>
      <p role="alert">{text("failure.text")}</p>
      {error.digest ? <p>{text("failure.incident", { number: error.digest })}</p> : null}
      <p>
        <Link href="/">{text("ui.back")}</Link>
      </p>
    </EmptyState>
  );
}
