import { z } from "zod";

/** A province has some 7,000 bodies. */
const MOST_BODIES = 10_000;

const id = z.int().min(1);

/** Whom to remind of which year's report, with which text; null is the built-in one. */
export const remindInput = z.object({
  bodyIds: z.array(id).min(1).max(MOST_BODIES),
  year: z.int().min(2008).max(2100),
  templateId: id.nullable().default(null),
});
export type RemindInput = z.infer<typeof remindInput>;
