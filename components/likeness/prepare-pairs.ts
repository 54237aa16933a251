import type { CsvCell } from "@/domain/export/csv-text";
import type { AlikePairsView, AlikePairView } from "@/server/likeness/likeness-view";
import type { Text } from "../messages/server-text";
import { percentText } from "./share-text";

/** The pairs shown: all, or only those of two bodies of one level. */
export function filterPairs({ pairs }: AlikePairsView, sameLevel: boolean): readonly AlikePairView[] {
  return sameLevel ? pairs.filter(({ sides: [a, b] }) => a.level === b.level) : pairs;
}

/** The pairs as rows of an export, with a heading; shares keep both operands. */
export function preparePairRows(pairs: readonly AlikePairView[], t: Text): readonly (readonly CsvCell[])[] {
  const heading = [
    t("likeness.pairs.first"),
    t("likeness.pairs.second"),
    t("likeness.pairs.percent"),
    t("likeness.pairs.shared"),
    t("likeness.pairs.length"),
    t("likeness.passages"),
  ];
  const rows = pairs.map(({ sides: [a, b], shared, length, passages }) => [
    a.bodyName,
    b.bodyName,
    Number(percentText({ shared, length })),
    shared,
    length,
    passages,
  ]);
  return [heading, ...rows];
}
