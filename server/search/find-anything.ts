import { type BodyRow, listBodiesById, searchBodies } from "@/db/bodies";
import { listFormerNames } from "@/db/former-names";
import { inScope } from "@/domain/access/access";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import { findMetrics } from "./find-metrics";
import type { FoundBody, SearchView } from "./search-view";

const MOST_BODIES = 8;
/** More are read than shown, so that those of the viewer's own scope can come first. */
const BODIES_READ = 24;
const MOST_METRICS = 6;

/**
 * Bodies by characters, full pinyin or initials, and metrics likewise. The register and the dictionary are open to every role;
 * bodies of the viewer's own scope come first among equals. Several words narrow down: 太原 教育.
 */
export function findAnything(ctx: SignedInContext, { words }: { readonly words: string }): SearchView {
  requireAction(ctx, "body.read");
  const terms = words
    .trim()
    .toLowerCase()
    .split(/[\s']+/)
    .filter(Boolean);
  if (terms.length === 0) return { bodies: [], metrics: [] };
  const { role, bodyPath } = ctx.viewer;
  const rows = searchBodies(ctx.db, words, BODIES_READ);
  const exact = (row: BodyRow) => row.shortName === words.trim() || row.name === words.trim();
  const own = rows.filter((row) => exact(row) || inScope(role, bodyPath, row.path));
  const shown = [...own, ...rows.filter((row) => !own.includes(row))].slice(0, MOST_BODIES);
  return { bodies: tell(ctx, shown, terms), metrics: findMetrics(terms, MOST_METRICS) };
}

function tell(ctx: SignedInContext, rows: readonly BodyRow[], terms: readonly string[]): readonly FoundBody[] {
  const parents = rows.flatMap(({ parentId }) => parentId ?? []);
  const above = new Map(listBodiesById(ctx.db, parents).map((row) => [row.id, row.shortName]));
  const holds = ({ name, shortName }: Pick<BodyRow, "name" | "shortName">) =>
    terms.some((term) => name.includes(term) || shortName.includes(term));
  const former = rows.every(holds) ? null : listFormerNames(ctx.db);
  return rows.map((row) => {
    const { id, name, parentId, validTo } = row;
    const bore = holds(row) ? undefined : former?.get(id)?.find(holds);
    return { id, name, above: parentId === null ? null : (above.get(parentId) ?? null), formerName: bore?.name ?? null, validTo };
  });
}
