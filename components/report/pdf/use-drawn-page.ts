"use client";

import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type PageText, type TextRun, textOfRuns } from "./page-text";

const MOST_DENSITY = 2;

async function runsOf(page: PDFPageProxy): Promise<TextRun[]> {
  const reader = page.streamTextContent().getReader();
  const runs: TextRun[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read())
    for (const item of part.value.items) if ("str" in item) runs.push(item);
  return runs;
}

/** Draws a page on a canvas while it is wanted, and tells the text it holds. */
export function useDrawnPage(pdf: PDFDocumentProxy, number: number, { scale, wanted }: { scale: number; wanted: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState<PageText | null>(null);
  useDrawing(pdf, number, { scale, wanted, canvas });
  useEffect(() => {
    if (!wanted || text) return;
    let over = false;
    const read = async () => {
      const page = await pdf.getPage(number);
      const runs = await runsOf(page);
      if (!over) setText(textOfRuns(runs, page.getViewport({ scale: 1 }).transform));
    };
    read().catch(() => undefined);
    return () => {
      over = true;
    };
  }, [pdf, number, wanted, text]);
  return { canvas, text };
}

interface Drawing {
  readonly scale: number;
  readonly wanted: boolean;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
}

/** A new drawing waits until the one before has ended: a canvas takes one at a time. */
function useDrawing(pdf: PDFDocumentProxy, number: number, { scale, wanted, canvas }: Drawing): void {
  const busy = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    if (!wanted) {
      // The pixels of pages far away are let go.
      sheet.width = 0;
      return;
    }
    let over = false;
    let stop: (() => void) | null = null;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (over) return;
      const density = Math.min(MOST_DENSITY, window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale: scale * density });
      sheet.width = Math.floor(viewport.width);
      sheet.height = Math.floor(viewport.height);
      const task = page.render({ canvas: sheet, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    busy.current = busy.current.then(draw).catch(() => undefined);
    return () => {
      over = true;
      stop?.();
    };
  }, [pdf, number, scale, wanted, canvas]);
}
