"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useApi } from "@/components/api/api-provider";
import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { cellLabel } from "@/domain/facts/cell-label";
import { printValue } from "@/domain/facts/print-value";
import { type WrittenSection, writtenSections } from "@/domain/filing/form-content";
import { nilDisclosureCells } from "@/domain/filing/nil-report";
import type { CellId } from "@/domain/form/edition";
import { cellById, editionById } from "@/domain/form/editions";
import { sections } from "@/domain/form/sections";
import type { NilView } from "@/server/filing/form-view";
import type { ReceiptView } from "@/server/reports/report-view";
import { readCellInput } from "../report/cell-input";
import { newKey } from "../report/new-key";
import styles from "./form.module.css";

type Texts = Record<WrittenSection, string>;

/** What is typed into the cells, as text; a proposal nobody touched stands marked. */
function useDisclosure({ edition, proposals }: NilView) {
  const cells = nilDisclosureCells(editionById(edition));
  const [typed, setTyped] = useState<Readonly<Partial<Record<CellId, string>>>>({});
  const shown = (cell: CellId) => typed[cell] ?? printValue(proposals[cell] ?? null);
  const read = (cell: CellId) => readCellInput(shown(cell), cellById(cell)?.kind ?? "count");
  const values = Object.fromEntries(
    cells.flatMap((cell) => {
      const input = read(cell);
      return input.kind === "number" ? [[cell, input.value]] : [];
    }),
  );
  const set = (cell: CellId, text: string) => setTyped((before) => ({ ...before, [cell]: text }));
  const isProposed = (cell: CellId) => typed[cell] === undefined && proposals[cell] !== undefined;
  return { cells, values, shown, read, set, isProposed };
}

/** The nil report: what it will say, in figures and in words, one confirmation, and submission. */
export function NilDesk({ view }: { view: NilView }) {
  const api = useApi();
  const text = useText();
  const locale = useLocale();
  const disclosure = useDisclosure(view);
  const [texts, setTexts] = useState<Texts>(() => ({ s1: "", s5: "", s6: "", ...view.texts }));
  const [confirmed, setConfirmed] = useState(false);
  const [key] = useState(newKey);
  const make = useMutation(api.filing.makeNil.mutationOptions({ retry: false }));
  if (view.refusal) {
    return (
      <Notice tone="warn" title={view.refusal[locale]}>
        {view.locked ? (
          <LinkButton href={`/filing/history?year=${view.year}`}>{text("history.title")}</LinkButton>
        ) : (
          <LinkButton href={`/filing/form?year=${view.year}`}>{text("form.open.form")}</LinkButton>
        )}
      </Notice>
    );
  }
  const { data: result } = make;
  if (result?.outcome === "received") return <NilMade receipt={result.receipt} />;
  const refusal = result ? result.message[locale] : make.isError ? text("form.makeFailed") : null;
  const complete = Object.keys(disclosure.values).length === disclosure.cells.length;
  const generate = () => make.mutate({ year: view.year, texts, disclosure: disclosure.values, confirmed: true, idempotencyKey: key });
  return (
    <>
      <p>{text("nil.what")}</p>
      <div className={styles.nil}>
        <Sheet title={text("nil.figures")}>
          <p className="note">{text("nil.figuresNote")}</p>
          <DisclosureTable view={view} disclosure={disclosure} />
        </Sheet>
        <Sheet title={text("nil.text")}>
          <NilTexts texts={texts} onText={(section, value) => setTexts((before) => ({ ...before, [section]: value }))} />
        </Sheet>
      </div>
      <Sheet>
        <label className={styles.confirm}>
          <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />
          <span>
            {text("nil.confirm", { year: view.year })}
            {view.nothingCarriedOut ? "" : text("nil.confirmUnknown", { year: view.year - 1 })}
          </span>
        </label>
        {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
        <p>
          <Button tone="primary" disabled={!confirmed || !complete || make.isPending} onClick={generate}>
            {text(make.isPending ? "form.making" : "nil.make")}
          </Button>
        </p>
      </Sheet>
    </>
  );
}

function DisclosureTable({ view, disclosure }: { view: NilView; disclosure: ReturnType<typeof useDisclosure> }) {
  const text = useText();
  const locale = useLocale();
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th>{text("nil.cell")}</th>
          <th>{text("nil.value", { year: view.year - 1 })}</th>
          <th>{text("nil.value", { year: view.year })}</th>
        </tr>
      </thead>
      <tbody>
        {disclosure.cells.map((cell) => (
          <tr key={cell}>
            <th scope="row" lang="zh-CN">
              {cellLabel(cell)[locale]}
            </th>
            <td>{view.lastYear[cell] === undefined ? "—" : printValue(view.lastYear[cell] ?? null)}</td>
            <td>
              <input
                aria-label={cellLabel(cell)[locale]}
                className={disclosure.isProposed(cell) ? styles.proposed : undefined}
                inputMode="decimal"
                autoComplete="off"
                value={disclosure.shown(cell)}
                aria-invalid={disclosure.read(cell).kind === "unfit"}
                onChange={(event) => disclosure.set(cell, event.target.value)}
              />
              {disclosure.read(cell).kind === "unfit" ? <small className={styles.bad}> {text("nil.unfit")}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NilTexts({ texts, onText }: { texts: Texts; onText: (section: WrittenSection, value: string) => void }) {
  return sections.map(({ id, numeral, title }) => {
    const section = writtenSections.find((one) => one === id);
    return section ? (
      <label key={id}>
        <b lang="zh-CN">{`${numeral}、${title}`}</b>
        <textarea
          lang="zh-CN"
          rows={section === "s1" ? 8 : 3}
          value={texts[section]}
          onChange={(event) => onText(section, event.target.value)}
        />
      </label>
    ) : null;
  });
}

/** The report is made; with nothing open one click submits it under the usual statement. */
function NilMade({ receipt }: { receipt: ReceiptView }) {
  const api = useApi();
  const text = useText();
  const locale = useLocale();
  const router = useRouter();
  const [key] = useState(newKey);
  const { reportId } = receipt;
  const report = useQuery(api.reports.get.queryOptions({ reportId }));
  const submit = useMutation(api.reports.submit.mutationOptions({ retry: false }));
  const open = report.data?.findings.filter(({ severity, explanation }) => severity !== "info" && explanation === null).length;
  const leaving = submit.isPending || submit.data?.outcome === "submitted";
  const refusal =
    submit.data && submit.data.outcome !== "submitted" ? submit.data.message[locale] : submit.isError ? text("submit.failed") : null;
  const send = () =>
    report.data &&
    submit.mutate(
      { reportId, revision: report.data.summary.revision, idempotencyKey: key },
      { onSuccess: (answer) => answer.outcome === "submitted" && router.push(`/receipts/${answer.receipt.number}`) },
    );
  if (open === undefined) return <p role="status">{text("form.making")}</p>;
  return (
    <Sheet>
      <Notice tone={open > 0 ? "warn" : "ok"} title={text(open > 0 ? "nil.open" : "nil.made", { receipt: receipt.number, n: open })}>
        <a href={`/api/exports/report/${reportId}`} download>
          {text("form.open.word")}
        </a>{" "}
        <Link href={`/reports/${reportId}`}>{text("nil.check")}</Link>
      </Notice>
      {open > 0 ? null : <p>{text("submit.statement")}</p>}
      {refusal ? <Notice tone="bad">{refusal}</Notice> : null}
      {open > 0 ? null : (
        <Button tone="primary" disabled={leaving} onClick={send}>
          {text(leaving ? "submit.busy" : "nil.submit")}
        </Button>
      )}
    </Sheet>
  );
}
