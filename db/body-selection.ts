import { and, asc, eq, ne, or, type SQL, sql } from "drizzle-orm";
import type { BodyLevel } from "@/domain/body/body";
import type { BodySelection } from "@/domain/body/body-group";
import { choosePeers, type PeerRule } from "@/domain/body/choose-peers";
import { type BodyRow, findBody, under } from "./bodies";
import type { Reader } from "./client";
import { body } from "./schema/bodies";
import { readMetrics } from "./statistics/read-metrics";

const VOLUME = "applicationsReceived";

/** The bodies of a selection, and by which rule peers were found. */
export interface SelectedBodies {
  readonly bodies: readonly BodyRow[];
  /** Null unless the selection is of peers. */
  readonly peerRule: PeerRule | null;
}

/** The bodies of a selection in the order they are shown: picked ones and peers as chosen, others as in the tree. */
export function selectBodies(
  reader: Reader,
  selection: BodySelection,
  at: { readonly root: BodyRow; readonly year: number },
): SelectedBodies {
  if (selection.group === "peers") return selectPeers(reader, selection, at.year);
  if (selection.group === "ids") return { bodies: inOrder(listByIds(reader, selection.ids), selection.ids), peerRule: null };
  const top = (selection.under === null ? undefined : findBody(reader, selection.under)) ?? at.root;
  const bodies = reader.select().from(body).where(conditionOf(selection, top)).orderBy(asc(body.position), asc(body.id)).all();
  return { bodies, peerRule: null };
}

/** Ids travel as one JSON value, so that any number of them fits. */
function listByIds(reader: Reader, ids: readonly number[]): readonly BodyRow[] {
  return reader
    .select()
    .from(body)
    .where(sql`${body.id} in (select value from json_each(${JSON.stringify(ids)}))`)
    .all();
}

function inOrder(bodies: readonly BodyRow[], ids: readonly number[]): readonly BodyRow[] {
  const byId = new Map(bodies.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

const governmentLevels: Readonly<Record<"cities" | "counties", BodyLevel>> = { cities: "city", counties: "county" };

function conditionOf({ group, level, kind }: BodySelection, top: BodyRow): SQL | undefined {
  const below = under(top.path);
  if (group === "departments") return and(eq(body.kind, "department"), eq(body.parentId, top.id));
  if (group === "offices") return and(eq(body.kind, "office"), or(eq(body.level, "province"), eq(body.level, "city")), below);
  if (group === "townships") return and(eq(body.kind, "township"), below);
  if (group === "cities" || group === "counties") return and(eq(body.kind, "government"), eq(body.level, governmentLevels[group]), below);
  // Governments stand for all below them: they are never mixed with bodies that report their own work.
  return and(below, level === null ? undefined : eq(body.level, level), kind === null ? ne(body.kind, "government") : eq(body.kind, kind));
}

/** The body itself first, then the others of its level and kind that had to report that year and receive about as much. */
function selectPeers(reader: Reader, { of }: BodySelection, year: number): SelectedBodies {
  const own = of === null ? undefined : findBody(reader, of);
  if (!own) return { bodies: [], peerRule: null };
  const alike = reader
    .select()
    .from(body)
    .where(
      and(
        eq(body.level, own.level),
        eq(body.kind, own.kind),
        sql`${body.validFrom} <= ${year}`,
        sql`coalesce(${body.validTo}, ${year}) >= ${year}`,
      ),
    )
    .orderBy(asc(body.path))
    .all();
  const rows = readMetrics(reader, { metrics: [VOLUME], years: [year], bodyIds: alike.map(({ id }) => id) });
  const volumes = new Map(rows.map(({ bodyId, numerator }) => [bodyId, numerator]));
  const others = alike.flatMap(({ id }) => (id === own.id ? [] : [{ id, volume: volumes.get(id) ?? null }]));
  const volume = volumes.get(own.id) ?? null;
  const { ids, rule } = choosePeers(volume, others);
  return { bodies: inOrder(listByIds(reader, [own.id, ...ids]), [own.id, ...ids]), peerRule: rule };
}
