import type { Reader } from "@/db/client";
import { listTemplates } from "@/db/reminder-templates";
import { BUILT_IN_TEXT } from "@/domain/reminders/reminder-text";
import { found } from "../errors";

/** The name under which the built-in text stands in the log. */
export const BUILT_IN_NAME = "通用催报";

/** A text an office at a path may send: its own, one of the offices above it, or the built-in one (null). Else NotFoundError. */
export function findTemplate(reader: Reader, path: string, id: number | null): { readonly name: string; readonly text: string } {
  if (id === null) return { name: BUILT_IN_NAME, text: BUILT_IN_TEXT };
  return found(listTemplates(reader, path).find((template) => template.id === id));
}
