"use client";

import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { memo, useEffect, useMemo } from "react";
import { useText } from "@/components/messages/text-provider";
import { classNames } from "@/components/ui/class-names";
import type { Document } from "@/domain/document/document";
import type { Lit } from "../source-index";
import { type PageIndex, type PagePlace, passagesOnPage } from "./page-places";
import type { Box } from "./page-text";
import styles from "./pdf-view.module.css";
import { useDrawnPage } from "./use-drawn-page";
import type { PageSize } from "./use-pages";

interface PageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly size: PageSize;
  readonly scale: number;
  /** Near enough to the view to be drawn. */
  readonly wanted: boolean;
  readonly document: Document;
  readonly index: PageIndex;
  readonly lit: Lit;
  readonly labelOf: (place: string) => string;
  readonly onPlace: ((place: string) => void) | null;
  /** The page's own text is known: its passages have their boxes now. */
  readonly onText: (page: number) => void;
}

/** One page of the original as it is, with the places that were read drawn over it. */
export const PdfPage = memo(function PdfPage({ pdf, number, size, scale, wanted, document, index, onText, ...marks }: PageProps) {
  const words = useText();
  const { canvas, text } = useDrawnPage(pdf, number, { scale, wanted });
  const passages = useMemo(() => (text ? passagesOnPage(document, index, { page: number, text }) : []), [document, index, number, text]);
  useEffect(() => {
    if (text) onText(number);
  }, [text, number, onText]);
  const places = [...(index.cells.get(number) ?? []), ...passages];
  return (
    <div className={styles.page} data-page={number} style={{ width: size.width * scale, height: size.height * scale }}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={words("pdf.pageLabel", { page: number })} />
      {text?.text === "" ? <p className={styles.picture}>{words("pdf.picture")}</p> : null}
      {places.map((place) => (
        <PlaceMarks key={place.place} place={place} scale={scale} {...marks} />
      ))}
    </div>
  );
});

type MarksProps = Pick<PageProps, "scale" | "lit" | "labelOf" | "onPlace"> & { readonly place: PagePlace };

function PlaceMarks({ place: { place, boxes }, scale, lit, labelOf, onPlace }: MarksProps) {
  const hit = lit.hit === place;
  const className = classNames(styles.place, lit.near.has(place) && styles.near, hit && styles.hit);
  return boxes.map((box, at) => {
    const own = { "data-place": at === 0 ? place : undefined, className, style: styleOf(box, scale) };
    const key = `${box.left} ${box.top}`;
    // The same cells are in the table beside the page, where the keyboard walks through them.
    return onPlace ? (
      <button
        key={key}
        type="button"
        tabIndex={-1}
        aria-label={labelOf(place)}
        aria-pressed={hit}
        onClick={() => onPlace(place)}
        {...own}
      />
    ) : (
      <span key={key} {...own} />
    );
  });
}

function styleOf({ left, top, right, bottom }: Box, scale: number) {
  return { left: left * scale, top: top * scale, width: (right - left) * scale, height: (bottom - top) * scale };
}
