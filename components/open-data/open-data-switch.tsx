"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import styles from "./open-data.module.css";

const SHORTEST_REASON = 4;

/** Switches open data on or off, with a reason that goes into the audit log. */
export function OpenDataSwitch() {
  const t = useText();
  const api = useApi();
  const cache = useQueryClient();
  const state = useQuery(api.openData.get.queryOptions());
  const [reason, setReason] = useState("");
  const change = useMutation(
    api.openData.switch.mutationOptions({
      onSuccess: () => setReason(""),
      onSettled: () => void cache.invalidateQueries(api.openData.get.queryFilter()),
    }),
  );
  if (!state.data) return state.isError ? <Notice tone="bad">{t("openData.failed")}</Notice> : null;
  const { on } = state.data;
  return (
    <Sheet>
      <p>{t("openData.admin.note")}</p>
      <p role="status" className={styles.state}>
        {t(on ? "openData.on" : "openData.off")}
      </p>
      <label className={styles.reason}>
        {t("openData.reason")}
        <input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <p className={styles.acts}>
        <Button
          tone={on ? "danger" : "primary"}
          disabled={change.isPending || reason.trim().length < SHORTEST_REASON}
          onClick={() => change.mutate({ on: !on, reason })}
        >
          {t(on ? "openData.turnOff" : "openData.turnOn")}
        </Button>
        <Link href="/help/open-data">{t("openData.docs")}</Link>
      </p>
      {change.isError ? <Notice tone="bad">{t("openData.failed")}</Notice> : null}
    </Sheet>
  );
}
