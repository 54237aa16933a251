"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { copyText } from "./copy-text";

/** Copies a text and says so; works on plain-http intranets too. */
export function CopyButton({ label, copied, content }: { label: string; copied: string; content: () => string }) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    setDone(await copyText(content()));
    window.setTimeout(() => setDone(false), 3000);
  };
  return (
    <Button onClick={copy}>
      <span aria-live="polite">{done ? copied : label}</span>
    </Button>
  );
}
