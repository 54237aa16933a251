import { createHash } from "node:crypto";
import { readLastApproval } from "@/db/statistics/read-approved";
import { csvText } from "@/domain/export/csv-text";
import { OPEN_PAGE, type OpenHead, type OpenResource, openResource } from "@/domain/open-data/open-resources";
import packageFacts from "@/package.json";
import type { Context } from "../context";
import { NotFoundError } from "../errors";
import { getInstallation } from "../installation";
import { describeOpenData } from "./describe-open-data";
import { type OpenQuery, type OpenTable, openTable } from "./open-tables";
import { isOpen } from "./switch-open-data";
import { TokenBuckets } from "./token-buckets";

/** Requests one address may make at once; then one each second. All addresses together: no more than ten times that. */
export const OPEN_BURST = 60;
const PER_ADDRESS = { capacity: OPEN_BURST, perSecond: 1 };
const TOGETHER = { capacity: 600, perSecond: 10 };

export interface OpenRequest {
  /** The file asked for: bodies.json, figures.csv, openapi.json. */
  readonly file: string;
  readonly query: Readonly<Record<string, string>>;
  /** The address that asks. */
  readonly from: string;
  readonly now: number;
}

export type OpenAnswer =
  | { readonly outcome: "given"; readonly bytes: Uint8Array; readonly type: "application/json" | "text/csv"; readonly etag: string }
  | { readonly outcome: "notFound" }
  | { readonly outcome: "badQuery"; readonly parameters: readonly string[] }
  | { readonly outcome: "tooMany"; readonly retryAfter: number };

/** Answers requests for open data, each address at its rate. One for the process. */
export class OpenDataDesk {
  readonly #byAddress = new TokenBuckets(PER_ADDRESS);
  readonly #together = new TokenBuckets(TOGETHER);

  /** The file asked for; as if nothing were there while open data is off. */
  answer(ctx: Context, request: OpenRequest): OpenAnswer {
    if (!isOpen(ctx)) return { outcome: "notFound" };
    const retryAfter = this.#byAddress.take(request.from, request.now) || this.#together.take("", request.now);
    return retryAfter > 0 ? { outcome: "tooMany", retryAfter } : answerFile(ctx, request);
  }
}

function answerFile(ctx: Context, { file, query }: OpenRequest): OpenAnswer {
  if (file === "openapi.json") return given(jsonBytes(describeOpenData(packageFacts.version)), "json");
  const [, name = "", format] = /^([a-z]+)\.(json|csv)$/.exec(file) ?? [];
  const resource = openResource(name);
  if (!resource) return { outcome: "notFound" };
  const asked = resource.query.safeParse(query);
  if (!asked.success) return { outcome: "badQuery", parameters: [...new Set(asked.error.issues.map(({ path }) => path.join(".")))] };
  try {
    return answerTable(ctx, { resource, asked: asked.data, format: format === "csv" ? "csv" : "json" });
  } catch (error) {
    if (error instanceof NotFoundError) return { outcome: "notFound" };
    throw error;
  }
}

interface Asked {
  readonly resource: OpenResource;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly format: "json" | "csv";
}

function answerTable(ctx: Context, { resource, asked, format }: Asked): OpenAnswer {
  const page = typeof asked.page === "number" ? asked.page : 1;
  const names = Object.keys(resource.columns.shape);
  const stretch = { limit: OPEN_PAGE, offset: (page - 1) * OPEN_PAGE };
  // One moment for head and rows: an approval between the two would make them disagree.
  const { table, last } = ctx.db.transaction(() => ({
    table: openTable(ctx, { name: resource.name, ...(asked as OpenQuery) }, { stretch, names }),
    last: readLastApproval(ctx.db),
  }));
  const pages = "page" in resource.query.shape ? Math.max(1, Math.ceil(table.count / OPEN_PAGE)) : 1;
  if (page > pages) return { outcome: "notFound" };
  if (format === "csv") return given(csvOf(names, table), "csv");
  const { demo } = getInstallation(ctx);
  const asOf = last === null ? null : new Date(last).toISOString();
  const head: OpenHead = { version: "v1", resource: resource.name, demo, asOf, page, pages, count: table.count };
  return given(jsonBytes({ ...head, columns: table.columns }), "json");
}

function csvOf(names: readonly string[], { columns }: OpenTable): Uint8Array {
  const rows = (columns[names[0] ?? ""] ?? []).map((_, at) =>
    names.map((name) => {
      const value = columns[name]?.[at] ?? null;
      return typeof value === "boolean" ? Number(value) : value;
    }),
  );
  return new TextEncoder().encode(csvText([names, ...rows]));
}

const jsonBytes = (value: object) => new TextEncoder().encode(JSON.stringify(value));

function given(bytes: Uint8Array, format: "json" | "csv"): OpenAnswer {
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
  return { outcome: "given", bytes, type: format === "csv" ? "text/csv" : "application/json", etag };
}
