import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { cellLabel } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import type { ComparedVersions } from "@/server/reports/compare-versions";
import type { VersionView } from "@/server/reports/report-view";
import styles from "./report-timeline.module.css";

interface ComparisonProps {
  /** Latest first. */
  readonly versions: readonly VersionView[];
  /** The numbers the address names, those of the form. */
  readonly chosen: { readonly from: number; readonly to: number };
  /** Null as long as nothing was asked for. */
  readonly compared: ComparedVersions | "unknown" | null;
  readonly locale: Locale;
  readonly text: Text;
}

/** Chooses any two versions, and shows what differs from the one to the other. */
export function VersionComparison({ versions, chosen, compared, locale, text }: ComparisonProps) {
  if (versions.length < 2) return null;
  return (
    <Sheet title={text("versions.compare")}>
      <form className={styles.compare}>
        <VersionChoice name="a" label={text("versions.compare.from")} value={chosen.from} versions={versions} text={text} />
        <VersionChoice name="b" label={text("versions.compare.to")} value={chosen.to} versions={versions} text={text} />
        <Button type="submit">{text("versions.compare.show")}</Button>
      </form>
      {compared === "unknown" ? <Notice tone="warn">{text("versions.compare.unknown")}</Notice> : null}
      {compared === null || compared === "unknown" ? null : <Differences compared={compared} locale={locale} text={text} />}
    </Sheet>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly versions: readonly VersionView[];
  readonly text: Text;
}

function VersionChoice({ name, label, value, versions, text }: ChoiceProps) {
  return (
    <label>
      {label}{" "}
      <select name={name} defaultValue={value}>
        {versions.map(({ number, origin, decision }) => (
          <option key={number} value={number}>
            {`${text("desk.version", { n: number })}　${text(`versions.${origin}`)}${decision ? `　${text(`timeline.${decision.decision}`)}` : ""}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function Differences({ compared, locale, text }: { compared: ComparedVersions; locale: Locale; text: Text }) {
  const { from, to, cells, texts, formerFile, file } = compared;
  const shown = (value: number | null) => (value === null ? text("missing") : printValue(value));
  return (
    <>
      <p>
        <b>{text("versions.compare.result", { from, to, cells: cells.length, texts: texts.length })}</b>
      </p>
      {cells.length + texts.length === 0 ? <p className="muted">{text("versions.compare.same")}</p> : null}
      {formerFile === null ? null : <p className="note">{text("round.file", { before: formerFile, now: file })}</p>}
      {cells.length > 0 ? (
        <DataTable label={text("versions.changes", { n: cells.length })}>
          <thead>
            <tr>
              <th>{text("versions.cell")}</th>
              <th data-num>{text("desk.version", { n: from })}</th>
              <th data-num>{text("desk.version", { n: to })}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ cell, before, now }) => (
              <tr key={cell}>
                <td>{cellLabel(cell)[locale]}</td>
                <td data-num>{shown(before)}</td>
                <td data-num>
                  <b>{shown(now)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      ) : null}
      {texts.map(({ kind, block, text: words }) => (
        <p key={`${kind}-${block}`} className={styles.passage} lang="zh-CN">
          <b>{text(`round.${kind}`)}</b>　{kind === "removed" ? <del>{words}</del> : <ins>{words}</ins>}
        </p>
      ))}
    </>
  );
}
