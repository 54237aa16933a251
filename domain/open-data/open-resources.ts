import { z } from "zod";
import { bodyKinds, bodyLevels } from "../body/body";
import type { Bilingual } from "../checks/finding";
import { allCellIds } from "../form/editions";
import { metricIdPattern } from "../metrics/resolve-metric";

/** What one address of the open data gives: a table by columns, as JSON or CSV. */
export interface OpenResource {
  readonly name: OpenResourceName;
  readonly about: Bilingual;
  /** What is asked for, from the address. */
  readonly query: z.ZodObject;
  /** The columns, each an array; all of one length. They are the columns of the CSV too, in this order. */
  readonly columns: z.ZodObject;
}

export const openResourceNames = ["bodies", "metrics", "cells", "coverage", "figures", "values"] as const;
export type OpenResourceName = (typeof openResourceNames)[number];

/** Rows of one page. */
export const OPEN_PAGE = 500;

const text = z.array(z.string());
const orText = z.array(z.string().nullable());
const whole = z.array(z.int());
const orWhole = z.array(z.int().nullable());
const orNumber = z.array(z.number().nullable());

const page = z.coerce
  .number()
  .int()
  .min(1)
  .max(10_000)
  .default(1)
  .meta({ description: `Page of ${OPEN_PAGE} rows, from 1.` });
const year = z.coerce.number().int().min(2008).max(2100).meta({ description: "Report year." });
const bodyId = whole.meta({ description: "Body, see /bodies." });

const editionOf = (table: string) =>
  z.array(z.enum(["2019", "2021"]).nullable()).meta({ description: `Form of the table ${table}; null: the report has no such table.` });

/** Every address of version 1. Columns are added at the end; nothing is renamed or removed under this version. */
export const openResources: readonly OpenResource[] = [
  {
    name: "bodies",
    about: { zh: "行政机关名录，含已撤销的", en: "Bodies, ended ones too" },
    query: z.object({ page }),
    columns: z.object({
      id: whole,
      name: text,
      shortName: text,
      level: z.array(z.enum(bodyLevels)),
      kind: z.array(z.enum(bodyKinds)),
      parentId: orWhole,
      regionCode: orText,
      unifiedCode: orText,
      validFrom: whole.meta({ description: "First report year." }),
      validTo: orWhole.meta({ description: "Last report year; null: it exists." }),
    }),
  },
  {
    name: "metrics",
    about: { zh: "指标字典：名称、算法、单位、适用格式、口径说明", en: "Metrics: names, formula, unit, forms, notes" },
    query: z.object({}),
    columns: z.object({
      id: text,
      nameZh: text,
      nameEn: text,
      formula: text.meta({ description: "Over cell ids; prev(…) is the year before, narrative.… a figure stated in the text." }),
      unit: text,
      source: z.array(z.enum(["table", "narrative", "system"])),
      editions: text.meta({ description: "Forms that have every input, blank separated." }),
      comparableAcrossEditions: z.array(z.boolean()),
      noteZh: text,
      noteEn: text,
    }),
  },
  {
    name: "cells",
    about: { zh: "法定表格的单元格", en: "Cells of the statutory tables" },
    query: z.object({}),
    columns: z.object({
      edition: z.array(z.enum(["2019", "2021"])),
      id: text,
      table: z.array(z.enum(["disclosure", "applications", "disputes"])),
      row: text.meta({ description: "As printed on the form." }),
      column: text.meta({ description: "As printed on the form." }),
      kind: z.array(z.enum(["count", "change", "money"])).meta({ description: "money: 万元." }),
      basis: orText.meta({ description: "Legal basis." }),
    }),
  },
  {
    name: "coverage",
    about: { zh: "某一年度应报机构是否已有审定年报", en: "Which bodies owe a report for a year, and which have an approved one" },
    query: z.object({ year, page }),
    columns: z.object({ bodyId, name: text, approved: z.array(z.boolean()) }),
  },
  {
    name: "figures",
    about: { zh: "某一年度审定年报的全部法定数字；空为未填", en: "Every statutory figure of a year's approved reports; null: not stated" },
    query: z.object({ year, page }),
    columns: z.object({
      bodyId,
      name: text,
      scope: z
        .array(z.enum(["own", "rollup"]))
        .meta({ description: "own: the body's own work; rollup: a government's sum. Never add both." }),
      disclosureEdition: editionOf("disclosure"),
      applicationsEdition: editionOf("applications"),
      disputesEdition: editionOf("disputes"),
      ...Object.fromEntries(allCellIds.map((id) => [id, orNumber])),
    }),
  },
  {
    name: "values",
    about: {
      zh: "某一指标、某一年度的审定数值，含分子、分母和无值原因",
      en: "A metric's approved values of a year, with operands and states",
    },
    query: z.object({
      metric: z
        .string()
        .regex(metricIdPattern)
        .meta({ description: "Id of a metric, see /metrics; or cell: and the id of a cell, see /cells." }),
      year,
      page,
    }),
    columns: z.object({
      bodyId,
      name: text,
      scope: z.array(z.enum(["own", "rollup"])),
      numerator: orNumber,
      denominator: orNumber.meta({ description: "Null for counts." }),
      value: orNumber,
      state: z.array(z.enum(["value", "zeroDenominator", "missingInput", "notInEdition", "notReported", "noFormerYear"])).meta({
        description: "Why there is no value: base of zero, figure not stated, not in that form, no report, no year before.",
      }),
    }),
  },
];

/** What stands above the columns of every reply. */
export const openHead = z.object({
  version: z.literal("v1"),
  resource: z.enum(openResourceNames),
  demo: z.boolean().meta({ description: "True: invented demonstration data." }),
  asOf: z.iso.datetime().nullable().meta({ description: "When the latest approval took place; null before the first." }),
  page: z.int(),
  pages: z.int(),
  count: z.int().meta({ description: "Rows in all." }),
});

export type OpenHead = z.infer<typeof openHead>;

/** A column's values; booleans are 1 and 0 in CSV, null is an empty cell. */
export type OpenColumn = readonly (string | number | boolean | null)[];

/** The resource of a name, or null. */
export function openResource(name: string): OpenResource | null {
  return openResources.find((resource) => resource.name === name) ?? null;
}
