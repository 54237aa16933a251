import { pinyin } from "pinyin-pro";

/** Full pinyin and initials of names, blank separated: 山西省 → "shanxisheng sxs". Filled in when a body is written. */
export function pinyinOf(names: readonly string[]): string {
  const tokens = names.flatMap((name) => {
    const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
    return [syllables.join(""), syllables.map((syllable) => syllable.slice(0, 1)).join("")];
  });
  return [...new Set(tokens.map((token) => token.toLowerCase().replaceAll(/\s/g, "")))].join(" ");
}
