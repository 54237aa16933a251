"use client";

import type { AuditView } from "@/server/bodies/body-view";
import { saveText } from "../compliance/save-text";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { auditCsv } from "./prepare-audit";

/** Saves the entries on screen as CSV. */
export function AuditExport({ entries, title }: { entries: readonly AuditView[]; title: string }) {
  const t = useText();
  return (
    <Button disabled={entries.length === 0} onClick={() => saveText(`${t("audit.title")}.csv`, auditCsv(entries, title, t))}>
      {t("audit.export")}
    </Button>
  );
}
