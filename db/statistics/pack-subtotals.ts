import { noSubtotals, type Subtotals } from "@/domain/rollup/subtotals";
import { NumberReader, NumberWriter } from "./pack-numbers";

/** Packs sums into bytes: what most reports state takes one byte more than the sum itself. */
export function packSubtotals(totals: Subtotals): Buffer {
  const writer = new NumberWriter();
  const { reported, tables, sums, stated, numerators, denominators, counted } = totals;
  for (let at = 0; at < tables.length; at += 1) writer.whole(tables[at] ?? 0);
  for (let at = 0; at < sums.length; at += 1) {
    writer.whole(reported - (stated[at] ?? 0));
    writer.number(sums[at] ?? 0);
  }
  for (let at = 0; at < numerators.length; at += 1) {
    writer.whole(reported - (counted[at] ?? 0));
    writer.number(numerators[at] ?? 0);
    writer.number(denominators[at] ?? 0);
  }
  return writer.done();
}

/** The sums of these bytes; `reported` and `expected` are kept beside them. */
export function unpackSubtotals(
  packed: Uint8Array,
  { reported, expected }: { readonly reported: number; readonly expected: number },
): Subtotals {
  const totals = noSubtotals();
  totals.reported = reported;
  totals.expected = expected;
  const reader = new NumberReader(packed);
  for (let at = 0; at < totals.tables.length; at += 1) totals.tables[at] = reader.whole();
  for (let at = 0; at < totals.sums.length; at += 1) {
    totals.stated[at] = reported - reader.whole();
    totals.sums[at] = reader.number();
  }
  for (let at = 0; at < totals.numerators.length; at += 1) {
    totals.counted[at] = reported - reader.whole();
    totals.numerators[at] = reader.number();
    totals.denominators[at] = reader.number();
  }
  return totals;
}
