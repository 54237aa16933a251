/** Messages of one area of the product: id → both languages, in ICU syntax ({name}, {n, plural, …}). */
export type MessageSet = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
