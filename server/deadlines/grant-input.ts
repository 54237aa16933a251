import { z } from "zod";

/** Report years for which something can be granted. */
export const obligedYear = z.int().min(2008).max(2100);

/** Why something is granted or taken back; never empty. */
export const grantReason = z.string().trim().min(2).max(500);
