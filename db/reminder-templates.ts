import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Reader, Transaction } from "./client";
import { body } from "./schema/bodies";
import { reminderRule, reminderTemplate } from "./schema/reminders";

const columns = {
  id: reminderTemplate.id,
  bodyId: reminderTemplate.bodyId,
  owner: body.name,
  name: reminderTemplate.name,
  text: reminderTemplate.text,
  revision: reminderTemplate.revision,
};

/** Ids of the bodies of a path, from the top: "/1/4/" → 1, 4. */
const idsOf = (path: string) => path.split("/").filter(Boolean).map(Number);

/** The templates in use of the office at a path and of those above it, by name. */
export function listTemplates(reader: Reader, path: string) {
  return reader
    .select(columns)
    .from(reminderTemplate)
    .innerJoin(body, eq(body.id, reminderTemplate.bodyId))
    .where(and(inArray(reminderTemplate.bodyId, idsOf(path)), isNull(reminderTemplate.retiredAt)))
    .orderBy(asc(reminderTemplate.name), asc(reminderTemplate.id))
    .all();
}

export interface TemplateWords {
  readonly bodyId: number;
  readonly name: string;
  readonly text: string;
}

/** True when the office has another template in use of this name. */
export function isNameTaken(reader: Reader, { bodyId, name }: TemplateWords, exceptId: number | null): boolean {
  const row = reader
    .select({ id: reminderTemplate.id })
    .from(reminderTemplate)
    .where(
      and(
        eq(reminderTemplate.bodyId, bodyId),
        eq(reminderTemplate.name, name),
        isNull(reminderTemplate.retiredAt),
        exceptId === null ? undefined : ne(reminderTemplate.id, exceptId),
      ),
    )
    .get();
  return row !== undefined;
}

type Saved = { readonly savedBy: number; readonly savedAt: number };

/** Adds a template and gives its id. */
export function insertTemplate(tx: Transaction, values: TemplateWords & Saved): number {
  return tx
    .insert(reminderTemplate)
    .values({ ...values, revision: 1 })
    .returning({ id: reminderTemplate.id })
    .get().id;
}

/** Changes a template at the revision that was seen; false when another one holds or it is retired. */
export function updateTemplate(
  tx: Transaction,
  seen: { readonly id: number; readonly revision: number },
  values: Partial<TemplateWords> & Saved & { readonly retiredAt?: number },
): boolean {
  const where = and(eq(reminderTemplate.id, seen.id), eq(reminderTemplate.revision, seen.revision), isNull(reminderTemplate.retiredAt));
  const { changes } = tx
    .update(reminderTemplate)
    .set({ ...values, revision: seen.revision + 1 })
    .where(where)
    .run();
  return changes === 1;
}

/** True while a rule that is switched on sends this text. */
export function isTemplateInUse(reader: Reader, id: number): boolean {
  const row = reader
    .select({ id: reminderRule.id })
    .from(reminderRule)
    .where(and(eq(reminderRule.templateId, id), isNull(reminderRule.switchedOffAt)))
    .get();
  return row !== undefined;
}
