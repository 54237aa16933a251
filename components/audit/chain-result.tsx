"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AuditWalk } from "@/server/audit/verify-audit";
import { useApi } from "../api/api-provider";
import { shanghaiTime } from "../layout/shanghai-time";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";

/** Verifies the chain step by step and tells how far it is, then whether every entry still follows from the one before it. */
export function ChainResult() {
  const t = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [walk, setWalk] = useState<AuditWalk | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const verify = async () => {
    setState("busy");
    try {
      let at: AuditWalk | null = null;
      while (!at?.done) {
        const from: { entries: number; head: string } | null = at === null ? null : { entries: at.entries, head: at.head };
        at = await cache.fetchQuery({ ...api.audit.verify.queryOptions(from), staleTime: 0, gcTime: 0 });
        setWalk(at);
      }
      setState("idle");
    } catch {
      setState("failed");
    }
  };
  return (
    <div>
      <p style={{ display: "flex", gap: 8, alignItems: "center", marginBottom: 8 }}>
        <Button disabled={state === "busy"} onClick={() => void verify()}>
          {t("audit.verify")}
        </Button>
        <span className="note" role="status">
          {state === "busy"
            ? t("audit.verifying", { n: walk?.entries ?? 0 })
            : walk?.done
              ? t("audit.verifiedAt", { at: shanghaiTime(walk.at) })
              : null}
        </span>
      </p>
      {state === "failed" ? <Notice tone="bad">{t("audit.verifyFailed")}</Notice> : null}
      {walk?.done ? <Verdict walk={walk} /> : null}
    </div>
  );
}

function Verdict({ walk: { entries, brokenAt, head } }: { walk: AuditWalk }) {
  const t = useText();
  return brokenAt === null ? (
    <Notice tone="ok" title={t("audit.whole", { n: entries })}>
      <span className="note">{t("audit.head", { head: head.slice(0, 16) })}</span>
    </Notice>
  ) : (
    <Notice tone="bad" title={t("audit.broken", { id: brokenAt })}>
      {t("audit.brokenText", { n: entries })}
    </Notice>
  );
}
