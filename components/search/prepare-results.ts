import { mayDo, type Role } from "@/domain/access/access";
import type { SearchView } from "@/server/search/search-view";
import type { Locale } from "../messages/locale";
import type { Text } from "../messages/server-text";
import { pageEntries } from "./page-entries";
import { pagePinyin } from "./page-pinyin";

/** One line of the list: what it is called, what tells it apart, where it leads. */
export interface SearchResult {
  readonly key: string;
  readonly label: string;
  readonly note: string | null;
  readonly href: string;
}

export interface SearchGroup {
  readonly id: "bodies" | "metrics" | "pages";
  readonly results: readonly SearchResult[];
}

export interface SearchScene {
  readonly role: Role;
  readonly text: Text;
  readonly locale: Locale;
}

/** Where a body leads depends on the role: its page, its place in the register, or what was done to it. */
function bodyHref(role: Role, { id, name }: { readonly id: number; readonly name: string }): string {
  if (mayDo(role, "statistics.read")) return `/bodies/${id}`;
  if (mayDo(role, "body.manage")) return `/admin/bodies?body=${id}`;
  return `/audit?body=${encodeURIComponent(name)}`;
}

function bodyResults({ bodies }: SearchView, { role, text, locale }: SearchScene): readonly SearchResult[] {
  return bodies.map((body) => {
    const notes = [
      body.above,
      body.formerName === null ? null : text("search.formerly", { name: body.formerName }),
      body.validTo === null ? null : text("search.ended", { year: String(body.validTo) }),
    ].filter((note) => note !== null);
    const note = notes.length === 0 ? null : notes.join(locale === "zh" ? "，" : ", ");
    return { key: `body.${body.id}`, label: body.name, note, href: bodyHref(role, body) };
  });
}

/** Pages whose title, in either language or in pinyin, holds the words; all of the role's pages for no words. */
function pageResults(words: string, { role, text }: SearchScene): readonly SearchResult[] {
  const wanted = words.toLowerCase().replace(/[\s']+/g, "");
  return pageEntries(role).flatMap(({ href, label }) => {
    const title = text(label);
    const named = title.toLowerCase().replace(/\s+/g, "").includes(wanted);
    return named || pagePinyin[href]?.some((name) => name.startsWith(wanted)) ? [{ key: href, label: title, note: null, href }] : [];
  });
}

/** The groups to show, empty ones left out. `found` is null while the server has not answered. */
export function prepareResults(words: string, found: SearchView | null, scene: SearchScene): readonly SearchGroup[] {
  const metrics = (found?.metrics ?? []).map(({ id, name }) => ({
    key: `metric.${id}`,
    label: name[scene.locale],
    note: scene.locale === "zh" ? null : name.zh,
    href: `/dictionary#${id}`,
  }));
  const groups: readonly SearchGroup[] = [
    { id: "bodies", results: found ? bodyResults(found, scene) : [] },
    { id: "metrics", results: metrics },
    { id: "pages", results: pageResults(words, scene) },
  ];
  return groups.filter(({ results }) => results.length > 0);
}
