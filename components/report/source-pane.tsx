"use client";

import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLocale, useText } from "@/components/messages/text-provider";
import { classNames } from "@/components/ui/class-names";
import type { Block } from "@/domain/document/document";
import { cellLabel } from "@/domain/facts/cell-label";
import type { ReportView } from "@/server/reports/report-view";
import { DeferredPdfView } from "./pdf/deferred-pdf-view";
import { proseSources } from "./proof/prose-of";
import { cutParagraph, indexSources, type Lit, passageOf, type SourceIndex, sourcesOf } from "./source-index";
import styles from "./source-pane.module.css";
import { SourceTable } from "./source-table";
import { ViewChoice } from "./view-choice";

interface PaneProps {
  readonly report: ReportView;
  readonly lit: Lit;
  readonly onPlace: (place: string) => void;
}

interface InsideProps extends PaneProps {
  readonly index: SourceIndex;
}

/** The original beside the table: the pages of a PDF as they are, every other format as its text and tables. */
export function SourcePane(props: PaneProps) {
  const text = useText();
  const { report } = props;
  const index = useMemo(() => indexSources(report, proseSources(report)), [report]);
  const hasPages = report.document.format === "pdf";
  const [asPages, setAsPages] = useState(hasPages);
  const { fileName } = report.version;
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <span title={fileName}>{text("desk.original", { file: fileName })}</span>
        {hasPages ? <ViewChoice asPages={asPages} onChoose={setAsPages} /> : null}
        <a href={`/api/originals/${report.version.id}`} download>
          {text("desk.download")}
        </a>
      </div>
      {asPages ? <SourcePages {...props} index={index} /> : <SourceText {...props} index={index} />}
    </div>
  );
}

function SourcePages({ report, index, lit, onPlace }: InsideProps) {
  const text = useText();
  const locale = useLocale();
  const sources = useMemo(() => [...sourcesOf(report), ...proseSources(report)], [report]);
  const labelOf = useCallback(
    (place: string) => {
      const cell = index.cellAt.get(place);
      return cell ? cellLabel(cell)[locale] : text("source.passage");
    },
    [index, locale, text],
  );
  return (
    <DeferredPdfView
      address={`/api/originals/${report.version.id}`}
      document={report.document}
      sources={sources}
      lit={lit}
      labelOf={labelOf}
      onPlace={onPlace}
    />
  );
}

/** The original as text and tables; clicking a place that was read shows it in the table, and the other way round. */
function SourceText({ report, index, onPlace, ...looked }: InsideProps) {
  const text = useText();
  const scroll = useRef<HTMLElement>(null);
  const lit = useMemo(() => ({ ...looked.lit, hit: passageOf(index, looked.lit.hit) }), [index, looked.lit]);
  const { hit } = lit;
  useEffect(() => {
    const pane = scroll.current;
    const target = hit ? pane?.querySelector(`[data-place="${hit}"]`) : null;
    if (!pane || !target) return;
    const box = target.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (box.top >= frame.top + 24 && box.bottom <= frame.bottom - 24) return;
    pane.scrollTop += box.top - frame.top - pane.clientHeight / 2;
  }, [hit]);
  return (
    <section className={styles.scroll} ref={scroll} aria-label={text("desk.source")}>
      {report.document.format === "text" ? null : <p className={styles.extracted}>{text("source.extracted")}</p>}
      <div className={classNames("paper", styles.sheet)} lang="zh-CN">
        {report.document.blocks.map((block, at) => (
          <BlockText key={blockKey(block, at)} block={block} at={at} index={index} lit={lit} onPlace={onPlace} />
        ))}
      </div>
    </section>
  );
}

function blockKey(block: Block, at: number): string {
  return `${at}-${block.kind}`;
}

interface BlockProps {
  readonly block: Block;
  readonly at: number;
  readonly index: SourceIndex;
  readonly lit: Lit;
  readonly onPlace: (place: string) => void;
}

const HEADING = /^[一二三四五六]、.{0,40}$|^（[一二三四五六七八九十]）.{0,24}$/;

const BlockText = memo(function BlockText({ block, at, index, lit, onPlace }: BlockProps): ReactNode {
  if (block.kind === "table") return <SourceTable table={block} at={at} index={index} lit={lit} onPlace={onPlace} />;
  const passages = index.passages.get(at) ?? [];
  if (at === 0)
    return (
      <p data-block={at} data-from={0} className={styles.title}>
        {block.text}
      </p>
    );
  if (passages.length === 0 && HEADING.test(block.text.trim()))
    return (
      <p data-block={at} data-from={0} className={styles.heading}>
        {block.text}
      </p>
    );
  return (
    <p data-block={at}>
      {cutParagraph(block.text, passages).map(({ from, text, place }) =>
        place === null ? (
          <span key={from} data-from={from}>
            {text}
          </span>
        ) : (
          <button
            key={place}
            type="button"
            data-place={place}
            data-from={from}
            aria-pressed={lit.hit === place}
            className={classNames(styles.passage, lit.near.has(place) && styles.lit, lit.hit === place && styles.hit)}
            onClick={() => onPlace(place)}
          >
            {text}
          </button>
        ),
      )}
    </p>
  );
}, sameLight);

/** A block is drawn again only when the light falls on it, or has left it. */
function sameLight(before: BlockProps, after: BlockProps): boolean {
  if (before.block !== after.block || before.index !== after.index) return false;
  const own = (place: string) => place.slice(1).startsWith(`${after.at}-`);
  const key = ({ hit, near }: Lit) => [hit && own(hit) ? hit : "", ...[...near].filter(own)].join();
  return key(before.lit) === key(after.lit);
}
