import { tableName } from "@/domain/facts/cell-label";
import type { Edition } from "@/domain/form/edition";
import { cellsOfTable, editions, tableIds } from "@/domain/form/editions";
import type { Text } from "../messages/server-text";
import styles from "./dictionary.module.css";

/** The newest edition carries the anchors of the cells that both have. */
function anchorOf(edition: Edition, id: string): string {
  const newest = editions.find(({ tables }) => tableIds.some((table) => cellsOfTable(tables[table]).some((cell) => cell.id === id)));
  return newest === edition ? id : `${edition.id}.${id}`;
}

/** The statutory cells of an edition by row: printed label, legal basis, note, and the id of every column. */
export function CellList({ edition, text }: { edition: Edition; text: Text }) {
  const { from, to } = edition.reportYears;
  return (
    <section className={styles.group}>
      <h2 id={`form-${edition.id}`}>{text("dictionary.form", { id: edition.id })}</h2>
      <p className={styles.about}>
        {edition.documentNumber}
        {"　"}
        {text("dictionary.years", { from: String(from), to: to === null ? "none" : String(to) })}
      </p>
      {tableIds.map((id) => {
        const cells = cellsOfTable(edition.tables[id]);
        const rows = [...new Set(cells.map(({ block, row }) => `${block}.${row.id}`))];
        return (
          <details key={id} className={styles.cells}>
            <summary>{text("dictionary.table", { name: tableName(id).zh, count: cells.length })}</summary>
            <table>
              <tbody>
                {rows.map((key) => {
                  const own = cells.filter(({ block, row }) => `${block}.${row.id}` === key);
                  const [first] = own;
                  if (!first) return null;
                  return (
                    <tr key={key}>
                      <th scope="row">
                        {first.row.label}
                        {first.row.basis ? <small>{first.row.basis}</small> : null}
                        {first.row.note ? <small>{first.row.note}</small> : null}
                      </th>
                      <td>
                        {own.map((cell) => (
                          <span key={cell.id} id={anchorOf(edition, cell.id)}>
                            {cell.column.label} <code>{cell.id}</code>
                          </span>
                        ))}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </details>
        );
      })}
    </section>
  );
}
