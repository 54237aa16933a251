import type { CellId, SectionId } from "../form/edition";

/** The sections of prose; the other three are statutory tables. */
export const writtenSections = ["s1", "s5", "s6"] as const satisfies readonly SectionId[];
export type WrittenSection = (typeof writtenSections)[number];

/** A report as far as it is filled in online. What is not here is 未填: blank, never 0. */
export interface FormContent {
  readonly texts: Readonly<Partial<Record<WrittenSection, string>>>;
  /** Counts are whole numbers, money is 万元. */
  readonly values: Readonly<Partial<Record<CellId, number>>>;
}

export const emptyContent: FormContent = { texts: {}, values: {} };

/** A text or a cell of the form. */
export type FormField = WrittenSection | CellId;

/** A field and what is to stand in it; null is 未填. */
export interface FieldSetting {
  readonly field: FormField;
  readonly now: string | number | null;
}

/** One field as the page last heard it from the server, and as it is to be; null is 未填. */
export type FormChange =
  | { readonly field: WrittenSection; readonly was: string | null; readonly now: string | null }
  | { readonly field: CellId; readonly was: number | null; readonly now: number | null };

export function isWrittenSection(field: FormField | SectionId): field is WrittenSection {
  return (writtenSections as readonly string[]).includes(field);
}

/** What stands in a field; null is 未填. */
export function fieldValue({ texts, values }: FormContent, field: FormField): string | number | null {
  return (isWrittenSection(field) ? texts[field] : values[field]) ?? null;
}

/** The content with fields set anew; null and empty texts take a field out. */
export function withFields(content: FormContent, changes: readonly FieldSetting[]): FormContent {
  const texts: Partial<Record<WrittenSection, string>> = { ...content.texts };
  const values: Partial<Record<CellId, number>> = { ...content.values };
  for (const { field, now } of changes) {
    if (isWrittenSection(field)) {
      if (typeof now === "string" && now !== "") texts[field] = now;
      else delete texts[field];
    } else if (typeof now === "number") values[field] = now;
    else delete values[field];
  }
  return { texts, values };
}

/** Fields that two contents fill in differently, texts first. */
export function differingFields(one: FormContent, other: FormContent): readonly FormField[] {
  const cells = new Set([...Object.keys(one.values), ...Object.keys(other.values)] as CellId[]);
  return [...writtenSections, ...cells].filter((field) => fieldValue(one, field) !== fieldValue(other, field));
}

/** Fields someone else has changed since the page heard of them, to another value than is now wanted: nobody's word is overwritten unseen. */
export function overtakenFields(content: FormContent, changes: readonly FormChange[]): readonly FormField[] {
  return changes
    .filter(({ field, was, now }) => {
      const stands = fieldValue(content, field);
      return stands !== was && stands !== now;
    })
    .map(({ field }) => field);
}
