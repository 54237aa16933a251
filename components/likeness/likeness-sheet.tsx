import Link from "next/link";
import { formatNumber } from "@/domain/metrics/format-number";
import type { AlikeReport, LikenessView, PassageText } from "@/server/likeness/likeness-view";
import type { Text } from "../messages/server-text";
import { DataTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Tag } from "../ui/tag";
import styles from "./likeness.module.css";
import { shareText } from "./share-text";

/** What a report's prose has in common with others: the shares, then every shared passage side by side. */
export function LikenessSheet({ view, t }: { view: LikenessView; t: Text }) {
  const { length, comparable, others, formers, judged, alike } = view;
  const counts = { length, comparable, common: comparable - length, others, formers };
  const printed = Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, formatNumber(value)]));
  return (
    <>
      <p className={styles.note}>{t("likeness.base", printed)}</p>
      <p className={styles.note}>{t("likeness.rule", { n: view.commonFrom })}</p>
      <section className={styles.sheet}>
        {judged && alike.length > 0 ? <ShareTable alike={alike} t={t} /> : <Nothing judged={judged} length={length} t={t} />}
      </section>
      {alike.map((one) => (
        <Passages key={keyOf(one)} alike={one} t={t} />
      ))}
    </>
  );
}

const keyOf = ({ bodyId, year, approved }: AlikeReport) => `${bodyId}-${year}-${approved}`;

function Nothing({ judged, length, t }: { judged: boolean; length: number; t: Text }) {
  if (judged) return <EmptyState title={t("likeness.noneTitle")}>{t("likeness.noneText")}</EmptyState>;
  return <EmptyState title={t("likeness.shortTitle")}>{t("likeness.shortText", { n: length })}</EmptyState>;
}

function ShareTable({ alike, t }: { alike: readonly AlikeReport[]; t: Text }) {
  return (
    <DataTable label={t("likeness.link")}>
      <thead>
        <tr>
          <th scope="col">{t("likeness.report")}</th>
          <th scope="col">{t("likeness.kind")}</th>
          <th scope="col" data-num="">
            {t("likeness.share")}
          </th>
          <th scope="col" data-num="">
            {t("likeness.passages")}
          </th>
        </tr>
      </thead>
      <tbody>
        {alike.map((one) => (
          <tr key={keyOf(one)}>
            <th scope="row">
              <a href={`#alike-${keyOf(one)}`}>{t("likeness.reportOf", { body: one.bodyName, year: String(one.year) })}</a>{" "}
              {one.approved ? null : <Tag tone="warn">{t("likeness.submitted")}</Tag>}
            </th>
            <td>{t(`likeness.${one.kind}`)}</td>
            <td data-num="">{shareText(one, t)}</td>
            <td data-num="">{one.passages.length}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** The other report: in the check view for who may open it there, else its published text. */
const hrefOf = ({ reportId, bodyId, year }: AlikeReport) =>
  reportId === null ? `/bodies/${bodyId}/source/${year}` : `/reports/${reportId}`;

function Passages({ alike, t }: { alike: AlikeReport; t: Text }) {
  const name = t("likeness.reportOf", { body: alike.bodyName, year: String(alike.year) });
  return (
    <section className={styles.sheet} id={`alike-${keyOf(alike)}`} aria-label={name}>
      <h2 className={styles.heading}>
        <Link href={hrefOf(alike)} prefetch={false}>
          {name}
        </Link>
        <small className="note">
          {t(`likeness.${alike.kind}`)} · {shareText(alike, t)}
        </small>
      </h2>
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="col">{t("likeness.own")}</th>
            <th scope="col">{name}</th>
          </tr>
        </thead>
        <tbody>
          {alike.passages.map(({ own, other, length }) => (
            <tr key={`${own.section}-${own.start}`}>
              <td>
                <Passage passage={own} note={t("likeness.length", { n: length })} t={t} />
              </td>
              <td>
                <Passage passage={other} note={null} t={t} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Passage({ passage, note, t }: { passage: PassageText; note: string | null; t: Text }) {
  return (
    <>
      <span className={styles.place}>
        {t(`likeness.section.${passage.section}`)}
        {note === null ? "" : ` · ${note}`}
      </span>
      <span className="paper" lang="zh-CN">
        <span className={styles.around}>{passage.before}</span>
        <mark>{passage.text}</mark>
        <span className={styles.around}>{passage.after}</span>
      </span>
    </>
  );
}
