"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import styles from "./imports.module.css";

/** Begins an import under a name and goes to it. */
export function NewImport() {
  const t = useText();
  const id = useId();
  const router = useRouter();
  const [name, setName] = useState("");
  const create = useMutation(
    useApi().imports.create.mutationOptions({ onSuccess: ({ batchId }) => router.push(`/compliance/import/${batchId}`) }),
  );
  return (
    <form
      style={{ display: "flex", gap: 8, alignItems: "center" }}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) create.mutate({ name: name.trim() });
      }}
    >
      <label htmlFor={id}>{t("imports.name")}</label>
      <input id={id} className={styles.name} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
      <Button type="submit" tone="primary" disabled={create.isPending || name.trim() === ""}>
        {t("imports.create")}
      </Button>
      {create.isError ? <span role="alert">{t("imports.failed")}</span> : null}
    </form>
  );
}
