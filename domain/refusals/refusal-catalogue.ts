import type { Bilingual } from "../checks/finding";
import { fileRefusals } from "./file-refusals";
import { connectionRefusals, identityRefusals, workRefusals } from "./filing-refusals";
import { formRefusals } from "./form-refusals";
import type { RefusalEntry } from "./refusal-entry";

/** Every refusal of the product; the help page prints this table. */
export const refusalCatalogue = { ...fileRefusals, ...identityRefusals, ...workRefusals, ...formRefusals, ...connectionRefusals } as const;

export type RefusalId = keyof typeof refusalCatalogue;
export type FileRefusalId = keyof typeof fileRefusals;
export type IdentityRefusalId = keyof typeof identityRefusals;
export type FormRefusalId = keyof typeof formRefusals;
type WithoutVariant<Id extends string> = Id extends `${infer Code}.${string}` ? Code : Id;

/** What programs tell refusals by: the id without its variant. */
export type FileRefusalCode = WithoutVariant<FileRefusalId>;
export type UploadRefusalCode = FileRefusalCode | WithoutVariant<IdentityRefusalId | FormRefusalId>;

/** What stands for a `{name}`: the same in both languages, or one for each. */
export type RefusalValues = Readonly<Record<string, string | number | Bilingual>>;

export function codeOfRefusal<Id extends RefusalId>(id: Id): WithoutVariant<Id> {
  return id.replace(/\..*$/, "") as WithoutVariant<Id>;
}

function fill(text: string, language: keyof Bilingual, values: RefusalValues): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "…";
    return typeof value === "object" ? value[language] : String(value);
  });
}

/** What happened and the next step, each with its values; what is not known stands as "…". */
export function partsOfRefusal(id: RefusalId, values: RefusalValues = {}): RefusalEntry {
  const { what, next }: RefusalEntry = refusalCatalogue[id];
  const both = (text: Bilingual) => ({ zh: fill(text.zh, "zh", values), en: fill(text.en, "en", values) });
  return { what: both(what), next: both(next) };
}

/** The whole sentence of a refusal: what happened, then what to do. */
export function sentenceOfRefusal(id: RefusalId, values: RefusalValues = {}): Bilingual {
  const { what, next } = partsOfRefusal(id, values);
  return { zh: `${what.zh}${next.zh}`, en: `${what.en} ${next.en}` };
}
