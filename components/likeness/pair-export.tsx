"use client";

import { csvText } from "@/domain/export/csv-text";
import type { AlikePairView } from "@/server/likeness/likeness-view";
import { saveText } from "../compliance/save-text";
import { useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { preparePairRows } from "./prepare-pairs";

/** Saves the pairs shown as a CSV file. */
export function PairExport({ pairs, year }: { pairs: readonly AlikePairView[]; year: number }) {
  const t = useText();
  return (
    <Button
      disabled={pairs.length === 0}
      onClick={() => saveText(t("likeness.pairs.file", { year: String(year) }), csvText(preparePairRows(pairs, t)))}
    >
      {t("likeness.pairs.export")}
    </Button>
  );
}
