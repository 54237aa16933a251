import type { UrlQuery } from "../compliance/matrix-query";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { buttonClass } from "../ui/button";

/** Takes everything the filter finds, not only the page: as xlsx or CSV. */
export function AuditExport({ url, locale, t }: { readonly url: UrlQuery; readonly locale: Locale; readonly t: Text }) {
  const { page: _, ...filters } = url;
  return (["xlsx", "csv"] as const).map((format) => (
    <a key={format} className={buttonClass({})} download href={addressOf({ ...filters, format, lang: locale })}>
      {t(`audit.export.${format}`)}
    </a>
  ));
}

function addressOf(query: UrlQuery): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/api/exports/audit?${new URLSearchParams(given)}`;
}
