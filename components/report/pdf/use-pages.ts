"use client";

import { useEffect, useState } from "react";
import { type OpenedPages, openPages } from "./open-pages";

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** An opened PDF and the sizes of its pages in points, or why there is none yet. */
export type Pages =
  | { readonly state: "opening" | "failed" }
  | { readonly state: "open"; readonly pdf: OpenedPages["pdf"]; readonly sizes: readonly PageSize[] };

async function sizesOf(pdf: OpenedPages["pdf"], known: readonly PageSize[]): Promise<PageSize[]> {
  const sizes = [...known];
  for (let number = known.length + 1; number <= pdf.numPages; number++) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return sizes;
}

/** Opens the PDF behind an address; until all pages are measured the first stands for the others. */
export function usePages(address: string): Pages {
  const [pages, setPages] = useState<Pages>({ state: "opening" });
  useEffect(() => {
    let over = false;
    let close: (() => void) | null = null;
    const open = async () => {
      const opened = await openPages(address);
      close = opened.close;
      if (over) return close();
      const { pdf } = opened;
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      if (over) return;
      setPages({ state: "open", pdf, sizes: Array.from({ length: pdf.numPages }, () => ({ width, height })) });
      const sizes = await sizesOf(pdf, [{ width, height }]);
      if (!over) setPages({ state: "open", pdf, sizes });
    };
    open().catch(() => over || setPages({ state: "failed" }));
    return () => {
      over = true;
      close?.();
    };
  }, [address]);
  return pages;
}
