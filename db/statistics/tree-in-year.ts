import type { Reader } from "../client";
import { prepared } from "../prepared";

/** The parent a body had in a report year: today's, but for transfers that took effect later. */
const PARENT = `coalesce((select event.former_parent_id from body_event event
  where event.body_id = body.id and event.kind = 'transferred' and event.from_year > :year
  order by event.from_year, event.id limit 1), body.parent_id)`;

/** A body at its place in a year's tree. */
export interface PlacedBody {
  readonly id: number;
  readonly parentId: number | null;
  readonly government: boolean;
  /** It existed in the year and was not let off: a report is expected. */
  readonly owed: boolean;
  /** It existed in the year, let off or not. */
  readonly existed: boolean;
  readonly versionId: number | null;
}

type PlacedRow = [id: number, parentId: number | null, government: number, existed: number, exempt: number, versionId: number | null];

const PLACED = `select body.id, ${PARENT}, body.kind = 'government',
    body.valid_from <= :year and coalesce(body.valid_to, 9999) >= :year,
    exists (select 1 from exemption where exemption.body_id = body.id and exemption.year = :year and revoked_at is null),
    report.approved_version_id
  from body left join report on report.body_id = body.id and report.year = :year
    and report.scope = case body.kind when 'government' then 'rollup' else 'own' end`;

function placedOf([id, parentId, government, existed, exempt, versionId]: PlacedRow): PlacedBody {
  const lived = existed === 1;
  return { id, parentId, government: government === 1, existed: lived, owed: lived && exempt === 0, versionId };
}

/** Every body at its place in a year. */
export function listPlaced(reader: Reader, year: number): readonly PlacedBody[] {
  return (prepared(reader, PLACED).raw().all({ year }) as PlacedRow[]).map(placedOf);
}

/** One body at its place in a year, or null. */
export function findPlaced(reader: Reader, id: number, year: number): PlacedBody | null {
  const row = prepared(reader, `${PLACED} where body.id = :id`).raw().get({ year, id }) as PlacedRow | undefined;
  return row ? placedOf(row) : null;
}

/** The bodies that stood directly below one in a year. */
export function listPlacedBelow(reader: Reader, id: number, year: number): readonly PlacedBody[] {
  const candidates = `(body.parent_id = :id or body.id in (select event.body_id from body_event event where event.former_parent_id = :id))`;
  const rows = prepared(reader, `${PLACED} where ${candidates} and ${PARENT} = :id`).raw().all({ year, id }) as PlacedRow[];
  return rows.map(placedOf);
}

/** The years around which the tree differs: those before and those from which transfers take effect, and a year after all of them. */
export function listTransferYears(reader: Reader): readonly number[] {
  const years = prepared(reader, "select distinct from_year from body_event where kind = 'transferred'").pluck().all() as number[];
  return [...new Set([...years.flatMap((year) => [year - 1, year]), 9999])];
}

/** No tree of bodies is as deep: a chain of this length runs in a circle. */
export const DEEPEST = 60;

/** A body and everything above it in a year, from below up; not longer than `DEEPEST`. */
export function chainInYear(reader: Reader, id: number, year: number): readonly Pick<PlacedBody, "id" | "government">[] {
  const statement = prepared(reader, `select body.kind = 'government', ${PARENT} from body where id = :id`).raw();
  const chain: Pick<PlacedBody, "id" | "government">[] = [];
  for (let next: number | null = id; next !== null && chain.length < DEEPEST; ) {
    const row = statement.get({ year, id: next }) as [number, number | null] | undefined;
    if (!row) break;
    chain.push({ id: next, government: row[0] === 1 });
    next = row[1];
  }
  return chain;
}
