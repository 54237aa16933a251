import { type BodyRow, listBodies } from "@/db/bodies";
import { readExempt } from "@/db/obligations";
import { loadFacts } from "@/db/reports/version-facts";
import { countApproved, listApprovedVersions, type Stretch } from "@/db/statistics/read-approved";
import { readResults } from "@/db/statistics/read-results";
import { isRequired } from "@/domain/body/is-required";
import { allCellIds, cellsOfEdition, editions } from "@/domain/form/editions";
import { metrics } from "@/domain/metrics/catalogue";
import { emptyResult } from "@/domain/metrics/compute-metric";
import { resolveMetric } from "@/domain/metrics/resolve-metric";
import type { OpenColumn, OpenResourceName } from "@/domain/open-data/open-resources";
import type { Context } from "../context";
import { found } from "../errors";

/** Some rows of a resource, as columns, and how many there are in all. */
export interface OpenTable {
  readonly count: number;
  readonly columns: Readonly<Record<string, OpenColumn>>;
}

/** What was asked for; a resource's own schema has checked what it needs. */
export interface OpenQuery {
  readonly year?: number | undefined;
  readonly metric?: string | undefined;
}

type Row = Readonly<Record<string, OpenColumn[number]>>;

function columnsOf(names: readonly string[], rows: readonly Row[]): OpenTable["columns"] {
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

function pageOf<T>(rows: readonly T[], { offset, limit }: Stretch): readonly T[] {
  return rows.slice(offset, offset + limit);
}

function bodiesTable({ db }: Context, _: OpenQuery, { stretch, names }: Wanted): OpenTable {
  const bodies = [...listBodies(db)].sort((a, b) => a.id - b.id);
  const told = ({ id, name, shortName, level, kind, parentId, regionCode, unifiedCode, validFrom, validTo }: BodyRow) => ({
    ...{ id, name, shortName, level, kind, parentId, regionCode, unifiedCode, validFrom, validTo },
  });
  return { count: bodies.length, columns: columnsOf(names, pageOf(bodies, stretch).map(told)) };
}

function metricsTable(_: Context, __: OpenQuery, { names }: Wanted): OpenTable {
  const rows = metrics.map(({ id, name, formula, unit, source, editions: within, comparableAcrossEditions, note }) => ({
    ...{ id, nameZh: name.zh, nameEn: name.en, formula, unit, source, editions: within.join(" "), comparableAcrossEditions },
    ...{ noteZh: note.zh, noteEn: note.en },
  }));
  return { count: rows.length, columns: columnsOf(names, rows) };
}

function cellsTable(_: Context, __: OpenQuery, { names }: Wanted): OpenTable {
  const rows = editions.flatMap((edition) =>
    cellsOfEdition(edition).map(({ id, table, row, column, kind }) => ({
      ...{ edition: edition.id, id, table, row: row.label, column: column.label, kind, basis: row.basis ?? null },
    })),
  );
  return { count: rows.length, columns: columnsOf(names, rows) };
}

function coverageTable({ db }: Context, { year = 0 }: OpenQuery, { stretch, names }: Wanted): OpenTable {
  const isExempt = readExempt(db, [year]);
  const required = listBodies(db)
    .filter((body) => isRequired(body, year) && !isExempt(body.id, year))
    .sort((a, b) => a.id - b.id);
  const approved = new Set(listApprovedVersions(db, year, { limit: -1, offset: 0 }).map(({ bodyId }) => bodyId));
  const rows = pageOf(required, stretch).map(({ id, name }) => ({ bodyId: id, name, approved: approved.has(id) }));
  return { count: required.length, columns: columnsOf(names, rows) };
}

function figuresTable({ db }: Context, { year = 0 }: OpenQuery, { stretch, names }: Wanted): OpenTable {
  const versions = listApprovedVersions(db, year, stretch);
  const known = loadFacts(
    db,
    versions.map(({ versionId }) => versionId),
  );
  const rows = versions.map(({ bodyId, name, scope, versionId }): Row => {
    const { editions: forms, values } = found(known.get(versionId)).facts;
    const cells = Object.fromEntries(allCellIds.map((cell) => [cell, values[cell] ?? null]));
    const { disclosure, applications, disputes } = forms;
    return { bodyId, name, scope, disclosureEdition: disclosure, applicationsEdition: applications, disputesEdition: disputes, ...cells };
  });
  return { count: countApproved(db, year), columns: columnsOf(names, rows) };
}

function valuesTable({ db }: Context, { metric: id = "", year = 0 }: OpenQuery, { stretch, names }: Wanted): OpenTable {
  const metric = found(resolveMetric(id));
  const versions = listApprovedVersions(db, year, stretch);
  const resultOf = readResults(db, { metrics: [metric], years: [year], bodyIds: versions.map(({ bodyId }) => bodyId) });
  const rows = versions.map(({ bodyId, name, scope }) => {
    const { numerator, denominator, value, reason } = resultOf(metric.id, bodyId, year) ?? emptyResult(metric, "notReported");
    return { bodyId, name, scope, numerator, denominator, value, state: reason ?? "value" };
  });
  return { count: countApproved(db, year), columns: columnsOf(names, rows) };
}

interface Wanted {
  readonly stretch: Stretch;
  readonly names: readonly string[];
}

const tables: Readonly<Record<OpenResourceName, (ctx: Context, query: OpenQuery, wanted: Wanted) => OpenTable>> = {
  bodies: bodiesTable,
  metrics: metricsTable,
  cells: cellsTable,
  coverage: coverageTable,
  figures: figuresTable,
  values: valuesTable,
};

/**
 * The rows of a resource: what the register and the approved reports say, nothing else. A metric that does not exist throws
 * NotFoundError. `names` are the columns in their order.
 */
export function openTable(ctx: Context, asked: { readonly name: OpenResourceName } & OpenQuery, wanted: Wanted): OpenTable {
  return tables[asked.name](ctx, asked, wanted);
}
