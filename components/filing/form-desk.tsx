"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useApi } from "@/components/api/api-provider";
import { shanghaiSeconds } from "@/components/layout/shanghai-time";
import { useLocale, useText } from "@/components/messages/text-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { cellLabel } from "@/domain/facts/cell-label";
import { differingFields, fieldValue, isWrittenSection } from "@/domain/filing/form-content";
import { cellsOfTable } from "@/domain/form/editions";
import { sections } from "@/domain/form/sections";
import type { FormView } from "@/server/filing/form-view";
import { newKey } from "../report/new-key";
import styles from "./form.module.css";
import { FormTable, FormTableSide } from "./form-table";
import { FormText, FormTextSide } from "./form-text";
import { type Form, useForm } from "./use-form";

/** A part that scrolls can be reached by keyboard. */
const scrolls = { tabIndex: 0 } as const;

/** The online form: the six official sections, last year's beside them, and one act that makes the report of them. */
export function FormDesk({ view }: { view: FormView }) {
  const form = useForm(view);
  const text = useText();
  const { section, table } = form;
  return (
    <div className={styles.desk}>
      <FormHead form={form} />
      <FormTabs form={form} />
      <div className={styles.columns}>
        <div className={styles.main} id="form-panel" role="tabpanel" aria-labelledby={`tab-${section}`}>
          <FormNews form={form} />
          {table ? <FormTable form={form} table={table} /> : isWrittenSection(section) ? <FormText form={form} section={section} /> : null}
        </div>
        <section className={styles.side} aria-label={text("form.beside")} {...scrolls}>
          {table ? (
            <FormTableSide form={form} table={table} />
          ) : isWrittenSection(section) ? (
            <FormTextSide form={form} section={section} />
          ) : null}
        </section>
      </div>
      <FormBar form={form} />
    </div>
  );
}

function FormHead({ form: { view } }: { form: Form }) {
  const text = useText();
  return (
    <div className={styles.head}>
      <h1>{text("form.title", { body: view.bodyName, year: view.year })}</h1>
      <span className={styles.grow} />
      <a href={`/api/exports/template?year=${view.year}`} download>
        {text("form.template")}
      </a>
      <Link href="/filing">{text("form.home")}</Link>
    </div>
  );
}

/** The six sections with how much of each is filled in. */
function FormTabs({ form }: { form: Form }) {
  const text = useText();
  const { texts, values } = form.form.content;
  return (
    <div role="tablist" aria-label={text("desk.sections")} className={styles.tabs}>
      {sections.map(({ id, numeral, title, table }) => {
        const cells = table ? cellsOfTable(form.edition.tables[table]) : [];
        const filled = cells.filter((cell) => values[cell.id] !== undefined).length;
        const done = isWrittenSection(id) ? (texts[id] ? text("form.written") : text("form.unwritten")) : `${filled}/${cells.length}`;
        return (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === form.section}
            aria-controls="form-panel"
            title={`${numeral}、${title}`}
            className={styles.tab}
            onClick={() => form.choose(id)}
          >
            {numeral} {text(`section.${id}`)}
            <small>{done}</small>
          </button>
        );
      })}
    </div>
  );
}

/** What a person should know or decide before going on. */
function FormNews({ form }: { form: Form }) {
  const text = useText();
  const locale = useLocale();
  const { view, change } = form;
  const { save, content } = form.form;
  const news: ReactNode[] = [];
  if (view.locked) news.push(<Notice key="locked" tone="info" title={view.locked[locale]} />);
  if (save.kind === "overtaken") {
    const names = save.fields.map((field) => (isWrittenSection(field) ? text(`section.${field}`) : cellLabel(field)[locale]));
    news.push(
      <Notice key="overtaken" tone="warn" title={text("form.overtaken", { list: names.join(text("upload.comma")) })}>
        <Button small onClick={() => change({ kind: "settle", keep: "theirs" })}>
          {text("form.theirs")}
        </Button>{" "}
        <Button small onClick={() => change({ kind: "settle", keep: "mine" })}>
          {text("form.mine")}
        </Button>
      </Notice>,
    );
  }
  const { current } = view;
  const differing = current && !view.locked ? differingFields(content, current.content) : [];
  if (current && differing.length > 0) {
    const takeOver = () =>
      change({ kind: "fields", changes: differing.map((field) => ({ field, now: fieldValue(current.content, field) })) });
    news.push(
      <Notice key="current" tone="info" title={text("form.current", { version: current.versionNumber, n: differing.length })}>
        <Button small onClick={takeOver}>
          {text("form.takeCurrent")}
        </Button>
      </Notice>,
    );
  }
  return <>{news}</>;
}

/** Whether everything is saved, how much is still blank, and the one next act. */
function FormBar({ form }: { form: Form }) {
  const api = useApi();
  const text = useText();
  const locale = useLocale();
  const router = useRouter();
  const make = useMutation(api.filing.make.mutationOptions({ retry: false }));
  const { view, findings } = form;
  const blank = form.proposals.size;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const all = sections.flatMap(({ table }) => (table ? cellsOfTable(form.edition.tables[table]) : []));
  const open = all.filter(({ id }) => form.valueAt(id) === null).length;
  const result = make.data;
  const refusal = result && result.outcome !== "received" ? result.message[locale] : make.isError ? text("form.makeFailed") : null;
  const busy = make.isPending || result?.outcome === "received";
  const generate = async () => {
    form.grid.commit();
    if (!(await form.saveNow())) return;
    make.mutate(
      { year: view.year, revision: form.revision(), idempotencyKey: newKey() },
      { onSuccess: (answer) => answer.outcome === "received" && router.push(`/reports/${answer.receipt.reportId}`) },
    );
  };
  return (
    <div className={styles.bar}>
      <SaveWords form={form} />
      <span className={errors > 0 ? styles.bad : "muted"}>{text("desk.errors", { n: errors })}</span>
      <span className="muted">{text("form.open", { n: open, proposed: blank })}</span>
      <span className={styles.grow} />
      {refusal ? (
        <span role="alert" className={styles.bad}>
          {refusal}
        </span>
      ) : null}
      <Button tone="primary" disabled={busy || view.locked !== null} onClick={() => void generate()}>
        {text(busy ? "form.making" : "form.make")}
      </Button>
    </div>
  );
}

function SaveWords({ form }: { form: Form }) {
  const text = useText();
  const locale = useLocale();
  const { save, known } = form.form;
  if (save.kind === "saved") return <span role="status">{text("save.saved", { at: shanghaiSeconds(save.at) })}</span>;
  if (save.kind === "refused") return <span role="alert">{save.message[locale]}</span>;
  if (save.kind === "failed" || save.kind === "signedOut") {
    return (
      <span role="alert">
        <b className={styles.bad}>{text(`save.${save.kind}`)}</b> {text("save.kept")}
      </span>
    );
  }
  if (save.kind === "waiting" || save.kind === "saving" || save.kind === "overtaken")
    return <span className="muted">{text(save.kind === "saving" ? "save.saving" : "save.waiting")}</span>;
  if (known.savedAt === null) return <span className="muted">{text("form.fresh")}</span>;
  return <span className="muted">{text("form.savedBy", { by: known.savedBy ?? "", at: shanghaiSeconds(known.savedAt) })}</span>;
}
