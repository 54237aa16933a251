import { z } from "zod";
import type { CellId } from "@/domain/form/edition";
import { isCellId } from "@/domain/form/editions";

/** A row id. */
export const id = z.int().min(1);

/** A report year; the statutory report exists since 2008. */
export const reportYear = z.int().min(2008).max(2100);

/** The revision of a report that the caller saw. */
export const revision = z.int().min(0);

/** Rule and scope of a finding. */
export const findingKey = z.string().min(1).max(200);

/** Chosen by the client for one intended operation, so that a retry is not done twice. */
export const idempotencyKey = z.string().regex(/^[\w-]{8,100}$/);

/** The id of a statutory cell of any edition. */
export const cellId = z
  .string()
  .max(100)
  .refine(isCellId)
  .transform((name) => name as CellId);

/** An instant, milliseconds since 1970. */
export const instant = z.int().min(0);
