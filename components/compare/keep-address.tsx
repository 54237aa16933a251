"use client";

import { useEffect } from "react";

/** Spells every choice of the view out in the address, without a visit, so that a copied address shows the same view to anybody. */
export function KeepAddress({ query }: { query: string }) {
  useEffect(() => {
    const address = new URL(window.location.href);
    const from = address.searchParams.get("from");
    const wanted = `${address.pathname}?${query}${from === null ? "" : `&from=${encodeURIComponent(from)}`}`;
    if (`${address.pathname}${address.search}` !== wanted) window.history.replaceState(null, "", wanted);
  }, [query]);
  return null;
}
