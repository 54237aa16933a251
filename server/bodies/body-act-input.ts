import { z } from "zod";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import type { ActBasis, BodyAct } from "@/domain/body/body-act";
import { name, regionCode, reportYear, unifiedCode } from "./body-input";

const bodyId = z.int().min(1);
const MOST_BODIES = 50;

const founded = z.object({
  name,
  shortName: name,
  level: z.enum(bodyLevels),
  kind: z.enum(bodyKinds),
  parentId: bodyId,
  regionCode: regionCode.nullable().default(null),
  unifiedCode: unifiedCode.nullable().default(null),
  contact: z.string().trim().max(200).nullable().default(null),
});
const successor = z.union([z.object({ bodyId }), z.object({ founded })]);

const act = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("renamed"), bodyId, name, shortName: name }),
  z.object({ kind: z.literal("transferred"), bodyId, parentId: bodyId }),
  z.object({ kind: z.literal("abolished"), bodyId }),
  z.object({ kind: z.literal("merged"), partIds: z.array(bodyId).min(1).max(MOST_BODIES), into: successor }),
  z.object({ kind: z.literal("split"), bodyId, into: z.array(successor).min(1).max(MOST_BODIES), continues: z.boolean() }),
]);

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((words) => words || null)
    .nullable()
    .default(null);

/** The day, the report year it holds from, and the document that ordered it. */
export const actBasis = z.object({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  fromYear: reportYear,
  documentNumber: text(100),
  reason: text(500),
});

/** What an administrator records of a body's life. */
export const bodyActInput = z.object({ act, basis: actBasis });
export interface BodyActInput {
  readonly act: BodyAct;
  readonly basis: ActBasis;
}
