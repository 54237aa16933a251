import { z } from "zod";
import { bodyKinds, bodyLevels } from "@/domain/body/body";

const name = z.string().trim().min(2).max(60);
const reportYear = z.int().min(2008).max(2100);
const told = {
  name,
  shortName: name,
  aliases: z.array(name).max(20),
  level: z.enum(bodyLevels),
  kind: z.enum(bodyKinds),
  regionCode: z
    .string()
    .regex(/^\d{6,12}$/)
    .nullable(),
  contact: z.string().trim().max(200).nullable(),
  validFrom: reportYear,
  validTo: reportYear.nullable(),
};

/** What an administrator tells about a new body. `validFrom` and `validTo`: first and last report year. */
export const bodyInput = z.object({
  ...told,
  aliases: told.aliases.default([]),
  regionCode: told.regionCode.default(null),
  contact: told.contact.default(null),
  validTo: told.validTo.default(null),
  parentId: z.int(),
});
export type BodyInput = z.infer<typeof bodyInput>;

/** Changes to a body; what is left out stays as it is. */
export const bodyChange = z
  .object({ ...told, parentId: z.int() })
  .partial()
  .extend({ bodyId: z.int() });
export type BodyChange = z.infer<typeof bodyChange>;
