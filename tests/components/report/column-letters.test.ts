import { expect, it } from "vitest";
import { columnLetters } from "@/components/report/column-letters";

it.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [53, "BA"],
  [702, "ZZ"],
  [703, "AAA"],
])("calls column %i %s", (column, letters) => expect(columnLetters(column)).toBe(letters));
