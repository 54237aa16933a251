"use client";

import { CopyButton } from "../leader/copy-button";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import styles from "./compare.module.css";

function saveFile(name: string, content: string) {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Takes a comparison away: as a file for WPS, as a link, on paper. */
export function CompareActions({ fileName, csv }: { fileName: string; csv: string | null }) {
  const text = useText();
  return (
    <div className={styles.actions}>
      {csv === null ? null : (
        <Button tone="primary" onClick={() => saveFile(fileName, csv)}>
          {text("compare.csv")}
        </Button>
      )}
      <CopyButton label={text("compare.copyLink")} copied={text("leader.copied")} content={() => window.location.href} />
      <Button onClick={() => window.print()}>{text("leader.print")}</Button>
    </div>
  );
}
