import { z } from "zod";
import { bodyKinds, bodyLevels } from "@/domain/body/body";

export const name = z.string().trim().min(2).max(60);
export const reportYear = z.int().min(2008).max(2100);
export const regionCode = z.string().regex(/^\d{6,12}$/);
/** 统一社会信用代码; whether its check digit is right is asked where it is saved. */
export const unifiedCode = z.string().regex(/^[0-9A-Z]{18}$/);

const told = {
  name,
  shortName: name,
  aliases: z.array(name).max(20),
  level: z.enum(bodyLevels),
  kind: z.enum(bodyKinds),
  regionCode: regionCode.nullable(),
  unifiedCode: unifiedCode.nullable(),
  contact: z.string().trim().max(200).nullable(),
  validFrom: reportYear,
  validTo: reportYear.nullable(),
};

/** What an administrator tells about a new body. `validFrom` and `validTo`: first and last report year. */
export const bodyInput = z.object({
  ...told,
  aliases: told.aliases.default([]),
  regionCode: told.regionCode.default(null),
  unifiedCode: told.unifiedCode.optional(),
  contact: told.contact.default(null),
  validTo: told.validTo.default(null),
  parentId: z.int(),
});
export type BodyInput = Omit<z.infer<typeof bodyInput>, "unifiedCode"> & { readonly unifiedCode?: string | null | undefined };

/** Changes to a body; what is left out stays as it is. */
export const bodyChange = z
  .object({ ...told, parentId: z.int() })
  .partial()
  .extend({ bodyId: z.int() });
export type BodyChange = z.infer<typeof bodyChange>;
