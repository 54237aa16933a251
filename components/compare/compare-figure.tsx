import Link from "next/link";
import { captionOf } from "@/domain/export/export-sheet";
import { TakeAway } from "../export/take-away";
import { withQuery } from "../leader/page-query";
import { shortName } from "../leader/short-name";
import { EmptyState } from "../ui/empty-state";
import styles from "./compare.module.css";
import { LineageNote } from "./lineage-note";
import { MetricNotes } from "./metric-notes";
import { PageLinks } from "./page-links";
import { compareQueryOf } from "./parse-compare";
import type { AnyPreparedView } from "./prepare-view";
import { ViewDrawing } from "./view-drawing";
import type { ViewInput } from "./view-input";
import { missingLines, notesShown, noteText } from "./view-words";
import { COMPOSITION_PAGE } from "./views/prepare-composition-view";
import { DUMBBELL_PAGE } from "./views/prepare-dumbbell-view";
import { HEAT_PAGE } from "./views/prepare-heat-view";
import { PANELS } from "./views/prepare-multiples-view";
import { TABLE_PAGE } from "./views/prepare-table-view";
import { SHEET_PAGE, SheetTable } from "./views/sheet-table";

export interface CompareFigureProps {
  readonly view: AnyPreparedView;
  readonly input: ViewInput;
  readonly mayWriteNotes: boolean;
}

/** The id of what a picture is taken of. */
const DRAWING = "compare-drawing";

const pageSizes = {
  multiples: PANELS,
  heat: HEAT_PAGE,
  composition: COMPOSITION_PAGE,
  dumbbell: DUMBBELL_PAGE,
  table: TABLE_PAGE,
} as const;

/** How many pages the drawing, or its numbers, have. */
function pagesOf(view: AnyPreparedView, { asked, main }: ViewInput): number {
  const numbers = asked.asTable || view.view === "closure";
  if (view.view === "ranking" && !numbers) return view.shape.pages;
  const count = numbers ? view.sheet.rows.length : main.bodies.length;
  const size = numbers ? SHEET_PAGE : view.view in pageSizes ? pageSizes[view.view as keyof typeof pageSizes] : count;
  return Math.max(1, Math.ceil(count / Math.max(size, 1)));
}

/** The finding of a view as the heading of the page, with what it rests on. */
function Heading({ view, input }: CompareFigureProps) {
  const { main, asked, selected, screen } = input;
  const { text } = screen;
  return (
    <div className={styles.heading}>
      <div>
        <h1>{view.title}</h1>
        <p>
          {view.subtitle}{" "}
          <Link href={`/dictionary#${main.metric.id}`} prefetch={false}>
            {text("source.dictionary")}
          </Link>
        </p>
        {selected.peerRule ? <p>{text(`compare.peers.${selected.peerRule}`, { name: shortName(selected.ofName ?? "") })}</p> : null}
        {missingLines(input).map((line) => (
          <p key={line} className={styles.missingNames}>
            {line}
          </p>
        ))}
        <LineageNote marks={main.lineage} nameOf={(id) => selected.names[selected.ids.indexOf(id)] ?? ""} screen={screen} />
      </div>
      <div className={styles.actions}>
        {view.view === "closure" ? null : (
          <Link
            className={styles.toggle}
            href={withQuery("/compare", compareQueryOf({ ...asked, page: 1 }), { as: asked.asTable ? "" : "table" })}
            scroll={false}
          >
            {text(asked.asTable ? "leader.chart.asChart" : "leader.chart.asTable")}
          </Link>
        )}
        <TakeAway figure="compare" caption={captionOf(view.sheet)} chart={view.none === null ? DRAWING : null} look="page" />
      </div>
    </div>
  );
}

/** One view of a comparison: finding, drawing or numbers, how to read it, and the notes pinned to its years. */
export function CompareFigure(props: CompareFigureProps) {
  const { view, input, mayWriteNotes } = props;
  const { main, asked, screen } = input;
  const { text } = screen;
  const notes = notesShown(input).map((note, at) => ({ id: note.id, sign: String(at + 1), text: noteText(note, input), own: note.own }));
  const marked = asked.marks
    .flatMap((id) => main.bodies.filter((body) => body.id === id))
    .map(({ id, name }) => ({ id, name: shortName(name) }));
  return (
    <figure className={styles.figure} aria-label={view.title}>
      <Heading {...props} />
      <section className={styles.drawing} id={DRAWING}>
        {view.none !== null ? (
          <EmptyState title={view.none}>{text("compare.none.text")}</EmptyState>
        ) : asked.asTable || view.view === "closure" ? (
          <SheetTable sheet={view.sheet} links={view.links} page={asked.page} screen={screen} />
        ) : (
          <ViewDrawing view={view} input={input} />
        )}
      </section>
      <PageLinks asked={asked} pages={pagesOf(view, input)} text={text} />
      {view.reading.length > 0 ? (
        <p className={styles.note}>
          {view.reading
            .map((line) => (/[。.]$/.test(line) ? line : `${line}${screen.locale === "zh" ? "。" : "."}`))
            .join(screen.locale === "zh" ? "" : " ")}
        </p>
      ) : null}
      <MetricNotes
        metric={main.metric.id}
        notes={notes}
        years={main.years}
        bodies={marked}
        mayWrite={mayWriteNotes && view.view !== "closure"}
      />
    </figure>
  );
}
