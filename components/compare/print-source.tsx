"use client";

import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";

/** Prints the open drawer alone. */
export function PrintSource() {
  const text = useText();
  return <Button onClick={() => window.print()}>{text("source.print")}</Button>;
}
