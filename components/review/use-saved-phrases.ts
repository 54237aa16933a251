"use client";

import { useEffect, useState } from "react";
import { useText } from "../messages/text-provider";
import { localStore } from "./use-draft-reasons";

const KEY = "review-phrases";
const MOST = 20;

function parsePhrases(json: string | null): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(json ?? "null");
    return Array.isArray(value) ? value.filter((phrase) => typeof phrase === "string") : null;
  } catch {
    return null;
  }
}

/** The reviewer's phrases, kept on this computer; four common ones to begin with. */
export function useSavedPhrases() {
  const t = useText();
  const initial = (["original", "change", "ledger", "blank"] as const).map((name) => t(`review.phrase.${name}`));
  const [own, setOwn] = useState<readonly string[] | null>(null);
  useEffect(() => setOwn(parsePhrases(localStore()?.getItem(KEY) ?? null)), []);
  const phrases = own ?? initial;
  const keep = (next: readonly string[]) => {
    setOwn(next);
    localStore()?.setItem(KEY, JSON.stringify(next));
  };
  return {
    phrases,
    add: (phrase: string) => (phrases.includes(phrase) || phrases.length >= MOST ? undefined : keep([...phrases, phrase])),
    remove: (phrase: string) => keep(phrases.filter((other) => other !== phrase)),
  };
}
