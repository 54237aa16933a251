import { z } from "zod";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import { bodyGroups } from "@/domain/body/body-group";
import { id } from "./inputs";

/** Which bodies a comparison is about, as a caller names them. */
export const bodySelection = z.object({
  group: z.enum(bodyGroups),
  under: id.nullable(),
  level: z.enum(bodyLevels).nullable(),
  kind: z.enum(bodyKinds).nullable(),
  of: id.nullable(),
  ids: z.array(id).max(200),
});
