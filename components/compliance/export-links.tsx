"use client";

import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { type MatrixQuery, matrixFilterOf } from "./matrix-query";

interface ExportLinksProps {
  readonly year: number;
  readonly query: MatrixQuery;
  /** The bodies to list; null lists everything the filter finds. */
  readonly ids: readonly number[] | null;
  readonly count: number;
  /** The class of the buttons where they stand on a dark ground. */
  readonly look?: string | undefined;
}

/** Saves the list as xlsx or CSV. A form, because thousands of ids fit in no address. */
export function ExportLinks({ year, query, ids, count, look }: ExportLinksProps) {
  const t = useText();
  const locale = useLocale();
  return (
    <form method="post" action="/api/exports/filing-list" style={{ display: "contents" }}>
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="filter" value={JSON.stringify(matrixFilterOf(query))} />
      {ids === null ? null : <input type="hidden" name="ids" value={ids.join(",")} />}
      {(["xlsx", "csv"] as const).map((format) =>
        look ? (
          <button key={format} type="submit" name="format" value={format} className={look}>
            {t(`office.export.${format}`, { n: count })}
          </button>
        ) : (
          <Button key={format} small type="submit" name="format" value={format}>
            {t(`office.export.${format}`, { n: count })}
          </Button>
        ),
      )}
    </form>
  );
}
