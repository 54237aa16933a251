import Link from "next/link";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { DataTable } from "@/components/ui/data-table";
import { Sheet } from "@/components/ui/sheet";
import { cellLabel } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import type { DecisionView } from "@/server/reports/report-view";
import styles from "./filing.module.css";
import type { ListedVersion } from "./fold-versions";

interface VersionProps {
  readonly version: ListedVersion;
  readonly locale: Locale;
  readonly text: Text;
}

/** One version: its file, what was changed in it, what was decided, and its receipts. */
export function VersionSheet({ version, locale, text }: VersionProps) {
  const { id, number, from, origin, createdBy, createdAt, fileName, fileSha256, decisions, receipts, corrections } = version;
  const folded = from.number < number;
  return (
    <Sheet
      className={styles.version}
      title={`${folded ? text("versions.range", { from: from.number, to: number }) : text("desk.version", { n: number })}　${text(`versions.${origin}`)}`}
      aside={text("versions.by", {
        by: createdBy,
        at: folded ? `${shanghaiTime(from.createdAt)} – ${shanghaiTime(createdAt)}` : shanghaiTime(createdAt),
      })}
    >
      {origin !== "correction" ? (
        <p className={styles.meta}>
          {fileName}　{text("versions.fingerprint")} <span className={styles.mono}>{fileSha256.slice(0, 16)}…</span>　
          <a href={`/api/originals/${id}`} download>
            {text("versions.download")}
          </a>
        </p>
      ) : null}
      {corrections.length > 0 ? <Changes version={version} locale={locale} text={text} /> : null}
      {decisions.map((one) => (
        <Decision key={`${one.round}-${one.level}-${one.decision}-${one.at}`} decision={one} locale={locale} text={text} />
      ))}
      <p>
        {receipts.map(({ number: receipt, kind }) => (
          <Link key={receipt} href={`/receipts/${receipt}`} style={{ marginRight: 16 }}>
            {text(`versions.receipt.${kind}`, { number: receipt })}
          </Link>
        ))}
      </p>
    </Sheet>
  );
}

function Changes({ version: { number, corrections }, locale, text }: VersionProps) {
  const shown = (value: number | null) => (value === null ? text("missing") : printValue(value));
  return (
    <DataTable label={`${text("desk.version", { n: number })} ${text("versions.changes", { n: corrections.length })}`}>
      <thead>
        <tr>
          <th>{text("versions.cell")}</th>
          <th data-num>{text("versions.old")}</th>
          <th data-num>{text("versions.new")}</th>
          <th>{text("versions.who")}</th>
        </tr>
      </thead>
      <tbody>
        {corrections.map(({ cell, oldValue, newValue, by, at }) => (
          <tr key={`${cell}-${at}`}>
            <td>{cellLabel(cell)[locale]}</td>
            <td data-num>{shown(oldValue)}</td>
            <td data-num>
              <b>{shown(newValue)}</b>
            </td>
            <td>{text("versions.by", { by, at: shanghaiTime(at) })}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Decision({ decision: { decision, by, at, reasons }, locale, text }: { decision: DecisionView } & Omit<VersionProps, "version">) {
  return (
    <div style={{ marginTop: 8 }}>
      <p>{text(`versions.${decision}`, { by, at: shanghaiTime(at) })}</p>
      <ol>
        {reasons.map(({ cell, passage, text: reason }, index) => (
          <li key={`${cell}-${reason}`}>
            {index + 1}. {cell ? <b>{cellLabel(cell)[locale]}　</b> : null}
            {passage ? <b>{text("reason.passage", { quote: passage.quote })}　</b> : null}
            {reason}
          </li>
        ))}
      </ol>
    </div>
  );
}
