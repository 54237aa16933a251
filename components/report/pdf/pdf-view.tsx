"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useText } from "@/components/messages/text-provider";
import type { Document, PageBox } from "@/domain/document/document";
import type { Source } from "@/domain/document/source";
import type { Lit } from "../source-index";
import { indexPages } from "./page-places";
import { PdfPage } from "./pdf-page";
import styles from "./pdf-view.module.css";
import { PdfBar, useZoom } from "./pdf-zoom";
import { useNearPages } from "./use-near-pages";
import { usePages } from "./use-pages";

interface ViewProps {
  /** Where the original is fetched from; who may have it is asked there. */
  readonly address: string;
  readonly document: Document;
  /** Everything that may be lit or clicked. */
  readonly sources: readonly Source[];
  readonly lit: Lit;
  readonly labelOf: (place: string) => string;
  /** Null where the pages are only looked at. */
  readonly onPlace: ((place: string) => void) | null;
}

/** The pages of the original file itself, with the places that were read marked on them. */
export function PdfView({ address, document, sources, lit, labelOf, onPlace }: ViewProps) {
  const text = useText();
  const scroll = useRef<HTMLElement>(null);
  const pages = usePages(address);
  const sizes = pages.state === "open" ? pages.sizes : [];
  const index = useMemo(() => indexPages(document, sources), [document, sources]);
  const zoom = useZoom(scroll, sizes);
  const { near, current } = useNearPages(scroll, sizes.length);
  const [known, setKnown] = useState(0);
  const onText = useCallback(() => setKnown((count) => count + 1), []);
  const target = useMemo(() => (lit.hit ? { place: lit.hit, around: index.around.get(lit.hit) ?? null } : null), [lit.hit, index]);
  const layout = useMemo(() => ({ pages: sizes.length, scale: zoom.scale, known }), [sizes.length, zoom.scale, known]);
  useReveal(scroll, target, layout);
  return (
    <>
      <PdfBar zoom={zoom} current={current} count={sizes.length} onPage={(page) => showPage(scroll, page)} />
      <section className={styles.scroll} ref={scroll} aria-label={text("desk.source")} {...scrollable}>
        {pages.state === "open" ? (
          sizes.map((size, at) => (
            <PdfPage
              key={numberedPage(at)}
              pdf={pages.pdf}
              number={at + 1}
              size={size}
              scale={zoom.scale}
              wanted={near.has(at + 1)}
              {...{ document, index, lit, labelOf, onPlace, onText }}
            />
          ))
        ) : (
          <p className={styles.note} role="status">
            {text(pages.state === "failed" ? "pdf.failed" : "pdf.opening")}
          </p>
        )}
      </section>
    </>
  );
}

/** The keyboard reaches what it has to scroll. */
const scrollable = { tabIndex: 0 };

const numberedPage = (at: number) => `page-${at + 1}`;

function showPage(scroll: RefObject<HTMLElement | null>, page: number): void {
  const sheet = scroll.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
  if (scroll.current && sheet) scroll.current.scrollTop = sheet.offsetTop - 8;
}

interface Layout {
  readonly pages: number;
  readonly scale: number;
  /** Grows with every page whose text has become known. */
  readonly known: number;
}

type Target = { readonly place: string; readonly around: PageBox | null } | null;

/** Brings the place looked at into view: at once where its box is known, else its page first, and the box when it comes. */
function useReveal(scroll: RefObject<HTMLElement | null>, target: Target, layout: Layout): void {
  const shown = useRef<Target>(null);
  useEffect(() => {
    const pane = scroll.current;
    if (!pane || !target || layout.pages === 0 || shown.current === target) return;
    const mark = pane.querySelector(`[data-place="${target.place}"]`);
    if (mark) {
      shown.current = target;
      const [box, frame] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()];
      if (box.top < frame.top + 24 || box.bottom > frame.bottom - 24) pane.scrollTop += box.top - frame.top - pane.clientHeight / 2;
      if (box.left < frame.left || box.right > frame.right) pane.scrollLeft += box.left - frame.left - pane.clientWidth / 2;
      return;
    }
    const sheet = target.around ? pane.querySelector<HTMLElement>(`[data-page="${target.around.page}"]`) : null;
    if (sheet && target.around) pane.scrollTop = sheet.offsetTop + target.around.top * layout.scale - pane.clientHeight / 3;
  }, [scroll, target, layout]);
}
