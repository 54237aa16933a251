"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Notice } from "../ui/notice";

/** What its maker may do with a metric: share it, keep it to oneself again, take it out of use. */
export function MetricActs({ id, name, shared }: { id: number; name: string; shared: boolean }) {
  const text = useText();
  const router = useRouter();
  const api = useApi().statistics;
  const [asking, setAsking] = useState(false);
  const refresh = { onSuccess: () => router.refresh() };
  const share = useMutation(api.shareOwnMetric.mutationOptions(refresh));
  const retire = useMutation(api.retireOwnMetric.mutationOptions({ onSuccess: () => router.refresh(), onSettled: () => setAsking(false) }));
  return (
    <>
      <Button small disabled={share.isPending} onClick={() => share.mutate({ id, shared: !shared })}>
        {text(shared ? "metrics.unshare" : "metrics.share")}
      </Button>
      <Button small onClick={() => setAsking(true)}>
        {text("metrics.retire")}
      </Button>
      {share.isError || retire.isError ? <Notice tone="bad">{text("metrics.failed")}</Notice> : null}
      {asking ? (
        <ConfirmDialog
          title={text("metrics.retireTitle", { name })}
          confirm={text("metrics.retire")}
          blocked={retire.isPending}
          danger
          onConfirm={() => retire.mutate({ id })}
          onClose={() => setAsking(false)}
        >
          <p>{text("metrics.retireText")}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
