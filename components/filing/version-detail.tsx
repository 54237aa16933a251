import Link from "next/link";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { DataTable } from "@/components/ui/data-table";
import { cellLabel } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import styles from "./filing.module.css";
import type { ListedVersion } from "./fold-versions";

interface VersionProps {
  readonly version: ListedVersion;
  readonly locale: Locale;
  readonly text: Text;
}

/** One version: its file with fingerprint and receipt, or what was changed in it. */
export function VersionDetail({ version, locale, text }: VersionProps) {
  const { id, number, from, origin, createdAt, fileName, fileSha256, receipts, corrections } = version;
  const folded = from.number < number;
  const [first, last] = [shanghaiTime(from.createdAt), shanghaiTime(createdAt)];
  const receipt = receipts.find(({ kind }) => kind === "upload");
  return (
    <>
      <b>{folded ? text("versions.range", { from: from.number, to: number }) : text("desk.version", { n: number })}</b>　
      {text(`versions.${origin}`)}
      {first === last ? null : <span className="note">　{`${first} – ${last}`}</span>}
      {origin === "correction" && corrections.length === 0 ? <span className="note">　{text("versions.unchanged")}</span> : null}
      {origin === "correction" ? null : (
        <div className={styles.meta}>
          {fileName}　{text("versions.fingerprint")} <span className={styles.mono}>{fileSha256.slice(0, 16)}…</span>　
          <a href={`/api/originals/${id}`} download>
            {text("versions.download")}
          </a>
          {receipt ? (
            <Link href={`/receipts/${receipt.number}`}>　{text("versions.receipt.upload", { number: receipt.number })}</Link>
          ) : null}
        </div>
      )}
      {corrections.length > 0 ? (
        <details open={corrections.length <= MOST_OPEN}>
          <summary>{text("versions.changes", { n: corrections.length })}</summary>
          <Changes version={version} locale={locale} text={text} />
        </details>
      ) : null}
    </>
  );
}

/** More changed cells than this are told only once they are asked for. */
const MOST_OPEN = 5;

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
