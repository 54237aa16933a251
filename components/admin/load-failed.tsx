"use client";

import { Alert, Button } from "antd";
import { useText } from "../messages/text-provider";

/** A list that did not arrive, and the way to ask again. */
export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const t = useText();
  return (
    <Alert
      type="error"
      role="alert"
      title={t("admin.notLoaded")}
      description={t("admin.notLoadedText")}
      action={<Button onClick={onRetry}>{t("admin.retry")}</Button>}
    />
  );
}
