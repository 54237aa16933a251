import type { Block, Document, Table } from "@/domain/document/document";
import { cutParagraph, type LitPlace, shortenStretches } from "./lit-places";
import styles from "./source-document.module.css";

/** Characters of context before and after a lit sentence. */
const AROUND = 60;

function SourceParagraph({ text, places, excerpt }: { text: string; places: readonly LitPlace[]; excerpt: boolean }) {
  const whole = cutParagraph(text, places);
  const stretches = excerpt ? shortenStretches(whole, AROUND) : whole;
  return (
    <p className={styles.paragraph}>
      {[...stretches.entries()].map(([key, stretch]) => {
        const Stretch = stretch.lit ? "mark" : "span";
        return (
          <Stretch key={key} data-lit={stretch.lit ? "" : undefined}>
            {stretch.role ? <u data-role={stretch.role}>{stretch.text}</u> : stretch.text}
          </Stretch>
        );
      })}
    </p>
  );
}

function SourceTable({ table, places }: { table: Table; places: readonly LitPlace[] }) {
  const roles = new Map(places.flatMap(({ source, role }) => (source.kind === "cell" ? [[`${source.row}.${source.cell}`, role]] : [])));
  return (
    <table className={styles.table}>
      <tbody>
        {[...table.rows.entries()].map(([r, row]) => (
          <tr key={r}>
            {[...row.entries()].map(([c, cell]) => {
              const role = roles.get(`${r}.${c}`);
              return (
                <td key={c} colSpan={cell.columnSpan} rowSpan={cell.rowSpan} data-lit={role ? "" : undefined} data-role={role}>
                  {cell.text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One block of the original as the paper has it, its lit places marked. `excerpt` cuts a paragraph to its lit sentence. */
export function SourceBlock({ block, places, excerpt = false }: { block: Block; places: readonly LitPlace[]; excerpt?: boolean }) {
  if (block.kind === "table") return <SourceTable table={block} places={places} />;
  return <SourceParagraph text={block.text} places={places} excerpt={excerpt} />;
}

/** The whole original in reading order. The first lit block carries the id `lit`. */
export function SourceDocument({ document, places }: { document: Document; places: readonly LitPlace[] }) {
  const first = places[0]?.source.block ?? -1;
  return (
    <article className={styles.paper}>
      {[...document.blocks.entries()].map(([index, block]) => (
        <div key={index} id={index === first ? "lit" : undefined} className={styles.block}>
          <SourceBlock block={block} places={places.filter(({ source }) => source.block === index)} />
        </div>
      ))}
    </article>
  );
}
