import { z } from "zod";
import { type OpenResource, openHead, openResources } from "@/domain/open-data/open-resources";

export const OPEN_BASE = "/api/open/v1";

const schemaOf = (schema: z.ZodType, io: "input" | "output") => z.toJSONSchema(schema, { target: "openapi-3.0", io });

/** The reply of a resource as JSON: head and columns. */
export function replySchema({ columns }: OpenResource): z.ZodObject {
  return openHead.extend({ columns });
}

function parametersOf({ query }: OpenResource) {
  return Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...rest } = schemaOf(schema as z.ZodType, "input") as { description?: string };
    const required = !z.object({ [name]: schema as z.ZodType }).safeParse({}).success;
    return { name, in: "query", required, ...(description ? { description } : {}), schema: rest };
  });
}

const answers = {
  "304": { description: "Unchanged since the ETag that was sent in If-None-Match." },
  "400": { description: "A parameter is missing or malformed." },
  "404": { description: "No such resource, metric or page; or open data is switched off." },
  "429": { description: "Too many requests from this address; Retry-After tells the seconds to wait." },
};

function pathsOf(resource: OpenResource) {
  const { name, about } = resource;
  const common = { parameters: parametersOf(resource), summary: `${about.zh} / ${about.en}` };
  const ok = (type: string, schema: object) => ({ "200": { description: about.en, content: { [type]: { schema } } }, ...answers });
  return {
    [`${OPEN_BASE}/${name}.json`]: {
      get: { operationId: name, ...common, responses: ok("application/json", schemaOf(replySchema(resource), "output")) },
    },
    [`${OPEN_BASE}/${name}.csv`]: {
      get: { operationId: `${name}Csv`, ...common, responses: ok("text/csv", { type: "string" }) },
    },
  };
}

/** The OpenAPI description of every address, generated from the schemas that read the requests and hold for the replies. */
export function describeOpenData(version: string): object {
  return {
    openapi: "3.0.3",
    info: {
      title: "明账 开放数据 / Mingzhang open data",
      version,
      description:
        "审定年报的公开数据，只读。占比用分子之和除以分母之和，不取平均；null 为未填或无值，不是零；本机关报告与本级汇总不可相加。 Approved figures, read only. Add numerators and denominators, never average ratios; null is never zero; never add a body's own report to a roll-up.",
    },
    paths: Object.assign({}, ...openResources.map(pathsOf)) as object,
  };
}
