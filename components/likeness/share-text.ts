import { formatNumber, roundedQuotient } from "@/domain/metrics/format-number";
import type { Text } from "../messages/server-text";

/** A share with its fraction: 82.4 %（1,031/1,251 字）. Nothing compared gives no percentage. */
export function shareText({ shared, length }: { readonly shared: number; readonly length: number }, t: Text): string {
  const percent = length === 0 ? "—" : `${percentText({ shared, length })} %`;
  return t("likeness.shareValue", { percent, shared: formatNumber(shared), length: formatNumber(length) });
}

/** The share in percent with one decimal: 82.4. */
export function percentText({ shared, length }: { readonly shared: number; readonly length: number }): string {
  return roundedQuotient(shared, length, { scale: 100, decimals: 1 });
}
