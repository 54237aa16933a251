import { factColumnName } from "@/db/reports/fact-column";
import { readRollUp } from "@/db/statistics/read-roll-up";
import { memoryOf } from "@/db/statistics/statistics-memory";
import { allCellIds } from "@/domain/form/editions";
import { metricById } from "@/domain/metrics/catalogue";
import { percentileOfRow } from "@/domain/metrics/ranked-values";
import { storedCells } from "@/domain/rollup/subtotals";
import type { SignedInContext } from "@/server/context";
import { getDistribution, getOutliers } from "@/server/statistics/get-distribution";
import { getFigures } from "@/server/statistics/get-figures";
import { getRanking } from "@/server/statistics/get-ranking";
import { getCompleteness } from "@/server/statistics/get-subtree";
import { benchMetrics, type References } from "./statistics-references";

type Rows = readonly (readonly unknown[])[];

/** One of the nine queries: the product's verb, the same as raw SQL and for DuckDB; all three give equal rows. */
export interface BenchQuery {
  readonly name: string;
  /** How much faster than DuckDB it has to be. */
  readonly factor: 1 | 5;
  readonly ours: () => unknown;
  /** Our answer as rows of numbers, to be held against the others'. */
  readonly rowsOf: (answer: never) => Rows;
  readonly sql: readonly { readonly text: string; readonly parameters: readonly (string | number)[] }[];
}

export interface BenchPlace {
  readonly ctx: SignedInContext;
  readonly years: readonly number[];
  /** Twenty bodies side by side. */
  readonly picked: readonly number[];
  /** A body in the middle of the ranking. */
  readonly bodyId: number;
  readonly rootId: number;
  readonly rootPath: string;
  readonly provinceId: number;
  readonly provincePath: string;
}

const [share] = benchMetrics;
const everyCell = allCellIds.map((cell) => `cast(sum("${factColumnName(cell)}") as double)`).join(", ");
const sumOfArea = `select count(*), ${everyCell} from facts where year = ? and own = 1 and path >= ? and path < ?`;
const ranked = "from metric_value where metric = ? and year = ? and ranked = 1";

/** The nine queries at one place, most of them about its last year. */
export function queriesAt(place: BenchPlace): readonly BenchQuery[] {
  return [
    trend(place),
    comparison(place),
    fullRanking(place),
    rankingPage(place),
    ...rollUps(place),
    completeness(place),
    outliers(place),
    histogram(place),
  ];
}

function trend({ ctx, years, bodyId }: BenchPlace): BenchQuery {
  const sql = `select year, numerator, denominator from metric_value where metric = ? and body_id = ? and year between ? and ? order by year`;
  return {
    name: "trend of one metric, one body",
    factor: 5,
    ours: () => getFigures(ctx, { metrics: [share], scope: { ids: [bodyId] }, years }),
    rowsOf: ({ columns: [column] }: ReturnType<typeof getFigures>) =>
      years.map((year, at) => [year, column?.n[at], column?.d?.[at]]).filter(([, n]) => n !== null && n !== undefined),
    sql: [{ text: sql, parameters: [share, bodyId, years[0] ?? 0, years.at(-1) ?? 0] }],
  };
}

/** Twenty bodies, seven years, three metrics. */
export function comparison({ ctx, years, picked }: BenchPlace): BenchQuery {
  const list = (values: readonly (string | number)[]) => values.map(() => "?").join(", ");
  const sql = `select metric, body_id, year, numerator, denominator from metric_value
    where metric in (${list(benchMetrics)}) and year in (${list(years)}) and body_id in (${list(picked)}) order by metric, body_id, year`;
  return {
    name: "20 bodies × 7 years × 3 metrics",
    factor: 5,
    ours: () => getFigures(ctx, { metrics: benchMetrics, scope: { ids: picked }, years }),
    rowsOf: ({ columns }: ReturnType<typeof getFigures>) =>
      benchMetrics
        .flatMap((metric, m) =>
          picked.flatMap((body, b) => {
            return years.map((year, y) => [
              metric,
              body,
              year,
              columns[m]?.n[b * years.length + y],
              columns[m]?.d?.[b * years.length + y] ?? null,
            ]);
          }),
        )
        .filter((row) => row[3] !== null)
        .sort(byFirstThree),
    sql: [{ text: sql, parameters: [...benchMetrics, ...years, ...picked] }],
  };
}

function byFirstThree(a: readonly unknown[], b: readonly unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : a[0] === b[0] ? Number(a[1]) - Number(b[1]) || Number(a[2]) - Number(b[2]) : 1;
}

function fullRanking({ ctx, years, bodyId }: BenchPlace): BenchQuery {
  const metric = metricById(share);
  const year = years.at(-1) ?? 0;
  if (!metric) throw new Error("no such metric");
  return {
    name: "full ranking with percentile",
    factor: 1,
    ours: () => {
      const scoped = memoryOf(ctx.db).rank({ metric, year, scope: {} });
      return { columns: scoped.ranked, percentile: percentileOfRow(scoped.ranked, scoped.rowOf(bodyId)) };
    },
    rowsOf: ({ columns, percentile }: { columns: ReturnType<ReturnType<typeof memoryOf>["rank"]>["ranked"]; percentile: number }) => [
      ...Array.from(columns.bodies, (body, row) => [body, columns.values[row], columns.n[row], columns.d?.[row]]),
      [percentile],
    ],
    sql: [
      { text: `select body_id, value, numerator, denominator ${ranked} order by value desc, body_id`, parameters: [share, year] },
      percentileOf(year, bodyId),
    ],
  };
}

function percentileOf(year: number, bodyId: number) {
  const own = "(select value from metric_value where metric = ? and year = ? and body_id = ?)";
  return {
    text: `select 100.0 * sum(case when value < ${own} then 1 else 0 end) / count(*) ${ranked}`,
    parameters: [share, year, bodyId, share, year],
  };
}

/** A page of fifty and one body's own percentile. */
export function rankingPage({ ctx, years, bodyId }: BenchPlace): BenchQuery {
  const year = years.at(-1) ?? 0;
  return {
    name: "page of 50 of the ranking + own percentile",
    factor: 1,
    ours: () => getRanking(ctx, { metric: share, year, scope: {}, page: 3, bodyId }),
    rowsOf: ({ bodies, n, d, mine }: ReturnType<typeof getRanking>) => [
      ...bodies.map((body, at) => [body, n[at], d[at]]),
      [mine?.percentile],
    ],
    sql: [
      {
        text: `select body_id, numerator, denominator ${ranked} order by value desc, body_id limit 50 offset 150`,
        parameters: [share, year],
      },
      percentileOf(year, bodyId),
    ],
  };
}

function rollUps({ ctx, years, rootId, rootPath, provinceId, provincePath }: BenchPlace): readonly BenchQuery[] {
  const year = years.at(-1) ?? 0;
  const rollUp = (name: string, bodyId: number, path: string): BenchQuery => ({
    name,
    factor: 5,
    ours: () => readRollUp(ctx.db, { bodyId, year, basis: "own" }),
    rowsOf: ({ reported, facts }: ReturnType<typeof readRollUp>) => [[reported, ...storedCells(facts)]],
    sql: [{ text: sumOfArea, parameters: [year, path, `${path}:`] }],
  });
  return [
    rollUp("roll-up of one province, all cells", provinceId, provincePath),
    rollUp("roll-up of the country, all cells", rootId, rootPath),
  ];
}

function completeness({ ctx, years, provinceId }: BenchPlace): BenchQuery {
  const year = years.at(-1) ?? 0;
  const sql = `select place.id, (select count(*) from facts where year = ? and own = 1 and facts.path >= place.path and facts.path < place.path || ':'),
      (select count(*) from body where kind <> 'government' and body.path >= place.path and body.path < place.path || ':')
    from body place where place.parent_id = ? order by place.id`;
  return {
    name: "completeness by city",
    factor: 1,
    ours: () => getCompleteness(ctx, { bodyId: provinceId, year }),
    rowsOf: ({ bodies, reported, expected }: ReturnType<typeof getCompleteness>) =>
      bodies.map((body, at) => [body, reported[at], expected[at]]),
    sql: [{ text: sql, parameters: [year, provinceId] }],
  };
}

function outliers({ ctx, years }: BenchPlace): BenchQuery {
  const year = years.at(-1) ?? 0;
  const sql = `with ordered as (select value, row_number() over (order by value) - 1 as place, count(*) over () - 1 as last ${ranked}),
      quartile as (select share, min(case when place = floor(last * share) then value end) as low, min(case when place = ceil(last * share) then value end) as high,
          max(last * share - floor(last * share)) as part
        from ordered cross join (select 0.25 as share union all select 0.75) group by share),
      fence as (select min(case when share = 0.25 then low + (high - low) * part end) as q1, min(case when share = 0.75 then low + (high - low) * part end) as q3 from quartile)
    select q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1),
      (select count(*) ${ranked} and value < (select q1 - 1.5 * (q3 - q1) from fence)),
      (select count(*) ${ranked} and value > (select q3 + 1.5 * (q3 - q1) from fence)) from fence`;
  return {
    name: "outliers (IQR)",
    factor: 1,
    ours: () => getOutliers(ctx, { metric: share, year, scope: {} }),
    rowsOf: ({ fences, low, high }: ReturnType<typeof getOutliers>) => [[...(fences ?? []), low.total, high.total]],
    sql: [{ text: sql, parameters: [share, year, share, year, share, year] }],
  };
}

function histogram({ ctx, years }: BenchPlace): BenchQuery {
  const year = years.at(-1) ?? 0;
  const { from, width } = getDistribution(ctx, { metric: share, year, scope: {} });
  return {
    name: "histogram",
    factor: 1,
    ours: () => getDistribution(ctx, { metric: share, year, scope: {} }),
    rowsOf: ({ counts }: ReturnType<typeof getDistribution>) => counts.flatMap((count, bin) => (count > 0 ? [[bin, count]] : [])),
    sql: [
      {
        text: `select cast(floor((value - ${from}) / ${width} + 1e-9) as integer) as bin, count(*) ${ranked} group by bin order by bin`,
        parameters: [share, year],
      },
    ],
  };
}

/** The same query answered by raw SQLite. */
export function inSqlite({ sqlite }: References, { sql }: BenchQuery): () => Rows {
  const statements = sql.map(({ text, parameters }) => ({ statement: sqlite.prepare(text).raw(), parameters }));
  return () => statements.flatMap(({ statement, parameters }) => statement.all(...parameters) as unknown[][]);
}

/** The same query answered by DuckDB, as JavaScript values. */
export async function inDuck({ duck }: References, { sql }: BenchQuery): Promise<() => Promise<Rows>> {
  const statements = await Promise.all(
    sql.map(async ({ text, parameters }) => {
      const statement = await duck.prepare(text);
      statement.bind([...parameters]);
      return statement;
    }),
  );
  return async () => {
    const answers: unknown[][] = [];
    for (const statement of statements) answers.push(...(await statement.runAndReadAll()).getRowsJS());
    return answers;
  };
}
