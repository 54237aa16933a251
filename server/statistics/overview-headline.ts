import type { Bilingual } from "@/domain/checks/finding";
import { GROWTH_BASE } from "@/domain/metrics/format-change";
import { formatNumber, formatSigned, roundedQuotient } from "@/domain/metrics/format-number";
import type { Overview } from "./overview";

/** One sentence of computed values: volume, what is missing from it, and change over the same bodies. No praise, no cause. */
export function headlineOf(overview: Overview): Bilingual {
  const { figures, year, root } = overview;
  const { result, coverage } = figures.sum("applicationsReceived", year);
  if (result.value === null) {
    return { zh: `${year} 年尚无已审核通过的年报。`, en: `No report for ${year} has been approved yet.` };
  }
  const count = formatNumber(result.value);
  const growth = growthOf(overview);
  const base = `${coverage.included}/${coverage.expected}`;
  const partial = coverage.included < coverage.expected;
  const zh = [`${year} 年${root.shortName}新收申请 ${count} 件${partial ? `（未全 ${base}）` : ""}`, growth?.zh];
  const en = [`${root.shortName} ${year}: ${count} new applications${partial ? ` (incomplete, ${base})` : ""}`, growth?.en];
  return { zh: `${joined(zh, "，")}。`, en: `${joined(en, "; ")}.` };
}

/** The change of volume over exactly the bodies that have both years; none on a base below 30. */
function growthOf({ figures, year }: Overview): Bilingual | null {
  const { result, coverage } = figures.sum("applicationsReceivedGrowth", year);
  if (result.numerator === null || result.denominator === null || result.denominator < GROWTH_BASE) return null;
  const percent = roundedQuotient(result.numerator, result.denominator, { scale: 100, decimals: 1 });
  const n = coverage.included;
  return {
    zh: `同口径 ${n} 个机关比上年 ${formatSigned(percent, result.numerator, "zh")} %`,
    en: `${formatSigned(percent, result.numerator, "en")}% over ${n} bodies with both years`,
  };
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined).join(separator);
}
