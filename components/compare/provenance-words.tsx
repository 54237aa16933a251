"use client";

import { useEffect, useRef } from "react";
import { type LitPlace, litPlaces } from "../leader/lit-places";
import { SourceBlock } from "../leader/source-document";
import { useText } from "../messages/text-provider";
import styles from "./provenance.module.css";
import type { SourceView } from "./source-view";

/** One block of the original, scrolled to the first lit cell when it is taller than its frame. */
function Excerpt({ view, block, places }: { view: SourceView; block: number; places: readonly LitPlace[] }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current;
    if (!box) return;
    // Reached by Tab, so that the keyboard can scroll it.
    box.tabIndex = 0;
    // The dialog opens after its content is in place; before that nothing has a height.
    const waiting = requestAnimationFrame(() => {
      const lit = box.querySelector("[data-lit]")?.getBoundingClientRect();
      if (!lit) return;
      const { top, left } = box.getBoundingClientRect();
      box.scrollTop += lit.top - top - box.clientHeight / 2;
      box.scrollLeft += Math.max(0, lit.right - left - box.clientWidth + 24);
    });
    return () => cancelAnimationFrame(waiting);
  }, []);
  const content = view.report?.document.blocks[block];
  if (!content) return null;
  return (
    <div ref={frame} className={styles.paper}>
      <SourceBlock block={content} places={places} excerpt />
    </div>
  );
}

/** The original words: the sentence in serif on yellow, or the cell lit in its table. */
export function ProvenanceWords({ view }: { view: SourceView }) {
  const text = useText();
  if (!view.report) return null;
  const places = litPlaces(view.operands);
  const blocks = [...new Set(places.map(({ source }) => source.block))].sort((a, b) => a - b);
  return (
    <section className={styles.section}>
      <h3>{text("source.words")}</h3>
      {blocks.length === 0 ? <p className={styles.note}>{text("source.noWords")}</p> : null}
      {blocks.map((block) => (
        <Excerpt key={block} view={view} block={block} places={places.filter(({ source }) => source.block === block)} />
      ))}
    </section>
  );
}
