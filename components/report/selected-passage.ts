import { useEffect, useState } from "react";
import type { Document } from "@/domain/document/document";
import type { Passage } from "@/domain/report/reason";

/** Longer selections are a mistake: a reason points at a sentence or a number. */
const LONGEST = 300;

type Span = Omit<Passage, "quote">;

/** The passage with its words, or null where the document has no such paragraph. */
function passageAt({ blocks }: Document, { block, start, end }: Span): Passage | null {
  const paragraph = blocks[block];
  const quote = paragraph?.kind === "paragraph" ? paragraph.text.slice(start, end) : "";
  return quote.trim() === "" ? null : { block, start, end, quote };
}

/** The passage behind a place of the text, or null for a table cell. */
function passageOfPlace(document: Document, place: string | null): Passage | null {
  const [, block, start, end] = /^s(\d+)-(\d+)-(\d+)$/.exec(place ?? "") ?? [];
  return block === undefined ? null : passageAt(document, { block: Number(block), start: Number(start), end: Number(end) });
}

/** Where a point of the page lies in the text: its paragraph and the character, by the marks `data-block` and `data-from`. */
function pointOf(node: Node, offset: number): { block: number; at: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest("[data-block]")?.getAttribute("data-block");
  const from = element?.closest("[data-from]")?.getAttribute("data-from");
  return block == null || from == null
    ? null
    : { block: Number(block), at: Number(from) + (node.nodeType === Node.TEXT_NODE ? offset : 0) };
}

function selectedSpan(selection: Selection): Span | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [first, last] = [pointOf(range.startContainer, range.startOffset), pointOf(range.endContainer, range.endOffset)];
  if (!first || !last || first.block !== last.block || last.at <= first.at || last.at - first.at > LONGEST) return null;
  return { block: first.block, start: first.at, end: last.at };
}

/** What is selected in the text of a report, kept while a button is pressed; else the number looked at. */
export function useSelectedPassage(document: Document, place: string | null): Passage | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const listen = () => {
      const selection = window.getSelection();
      const inText = selection?.anchorNode && pointOf(selection.anchorNode, 0);
      if (selection && inText) setSpan(selectedSpan(selection));
    };
    window.document.addEventListener("selectionchange", listen);
    return () => window.document.removeEventListener("selectionchange", listen);
  }, []);
  return (span && passageAt(document, span)) ?? passageOfPlace(document, place);
}
