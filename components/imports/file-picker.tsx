"use client";

import { useRef, useState } from "react";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";

/** Sends one file; null when it was taken, else why not. */
async function sendFile(batchId: number, file: File): Promise<{ zh: string; en: string } | null | "failed"> {
  const form = new FormData();
  form.set("file", file);
  form.set("batchId", String(batchId));
  form.set("path", file.webkitRelativePath || file.name);
  try {
    const answer = await fetch("/api/trpc/imports.addFile", { method: "POST", body: form });
    const body = (await answer.json()) as {
      result?: { data?: { outcome: string; message?: { zh: string; en: string } } };
      error?: { data?: { sentence?: { zh: string; en: string } } };
    };
    const data = body.result?.data;
    return data?.outcome === "added" ? null : (data?.message ?? body.error?.data?.sentence ?? "failed");
  } catch {
    return "failed";
  }
}

/** Chooses a folder, or files and zips, and sends them one after the other. */
export function FilePicker({ batchId, onSent }: { batchId: number; onSent: () => void }) {
  const t = useText();
  const locale = useLocale();
  const folder = useRef<HTMLInputElement>(null);
  const single = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<{ done: number; all: number } | null>(null);
  const [refused, setRefused] = useState<readonly { path: string; why: string }[]>([]);
  const send = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = "";
    const troubles: { path: string; why: string }[] = [];
    for (const [done, file] of files.entries()) {
      setSent({ done, all: files.length });
      const why = await sendFile(batchId, file);
      if (why !== null) troubles.push({ path: file.name, why: why === "failed" ? t("imports.failed") : why[locale] });
    }
    setSent(null);
    setRefused(troubles);
    onSent();
  };
  return (
    <Sheet>
      <input
        ref={(element) => {
          element?.setAttribute("webkitdirectory", "");
          folder.current = element;
        }}
        type="file"
        hidden
        multiple
        aria-label={t("imports.chooseFolder")}
        onChange={(event) => void send(event.currentTarget)}
      />
      <input
        ref={single}
        type="file"
        hidden
        multiple
        aria-label={t("imports.chooseFiles")}
        onChange={(event) => void send(event.currentTarget)}
      />
      <p style={{ display: "flex", gap: 8, alignItems: "center" }}>
        <Button disabled={sent !== null} onClick={() => folder.current?.click()}>
          {t("imports.chooseFolder")}
        </Button>
        <Button disabled={sent !== null} onClick={() => single.current?.click()}>
          {t("imports.chooseFiles")}
        </Button>
        <span className="note" role="status">
          {sent ? t("imports.sending", sent) : null}
        </span>
      </p>
      {refused.map(({ path, why }) => (
        <Notice key={path} tone="bad">
          {t("imports.notSent", { path, why })}
        </Notice>
      ))}
    </Sheet>
  );
}
