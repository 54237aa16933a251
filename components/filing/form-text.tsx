"use client";

import { useDeferredValue, useMemo } from "react";
import { useText } from "@/components/messages/text-provider";
import { Notice } from "@/components/ui/notice";
import type { WrittenSection } from "@/domain/filing/form-content";
import { sections } from "@/domain/form/sections";
import { comparableText } from "@/domain/likeness/comparable-text";
import { compareTexts } from "@/domain/likeness/shared-passages";
import { formatNumber } from "@/domain/metrics/format-number";
import { percentText } from "../likeness/share-text";
import styles from "./form.module.css";
import type { Form } from "./use-form";

/** From this share of the own words on, a text is said to be last year's. */
const COPIED = 0.3;

/** How much of a section stands in last year's section too; null where that says nothing. */
function useCopied(form: Form, section: WrittenSection) {
  const own = useDeferredValue(form.form.content.texts[section] ?? "");
  const former = form.view.lastYear?.texts[section] ?? "";
  return useMemo(() => {
    // Section six is made of prescribed sentences, alike every year.
    if (section === "s6" || own === "" || former === "") return null;
    const comparable = (text: string) => comparableText({ [section]: text }, form.view.names);
    const { shared, length } = compareTexts(comparable(own), comparable(former));
    return length > 0 && shared / length >= COPIED ? { shared, length } : null;
  }, [own, former, section, form.view.names]);
}

/** A section of prose: the text, how long it is, and what of it was there last year. */
export function FormText({ form, section }: { form: Form; section: WrittenSection }) {
  const text = useText();
  const value = form.form.content.texts[section] ?? "";
  const copied = useCopied(form, section);
  const { numeral = "", title = "" } = sections.find(({ id }) => id === section) ?? {};
  return (
    <>
      <h2 lang="zh-CN">{`${numeral}、${title}`}</h2>
      <textarea
        key={section}
        className={styles.text}
        aria-label={`${numeral}、${title}`}
        lang="zh-CN"
        readOnly={form.locked}
        value={value}
        onChange={(event) => form.change({ kind: "fields", changes: [{ field: section, now: event.target.value }] })}
      />
      <p className={styles.counts}>
        <span>{text("form.characters", { n: [...value.replace(/\s/gu, "")].length })}</span>
        <span>{text("form.paragraphs")}</span>
      </p>
      {copied ? (
        <Notice tone="warn">
          {text("form.copied", {
            percent: percentText(copied),
            shared: formatNumber(copied.shared),
            length: formatNumber(copied.length),
          })}
        </Notice>
      ) : null}
    </>
  );
}

/** What the format notice asks of the section, and last year's text to look at. */
export function FormTextSide({ form, section }: { form: Form; section: WrittenSection }) {
  const text = useText();
  const former = form.view.lastYear?.texts[section];
  const hints = text(`form.hints.${section}`).split("\n");
  return (
    <>
      <h2>{text("form.hints")}</h2>
      <ul className={styles.hints}>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
      <h2>{text("form.formerText", { year: form.view.year - 1 })}</h2>
      {former ? (
        <div className={styles.former} lang="zh-CN">
          {former}
        </div>
      ) : (
        <p className="muted">{text("form.noFormer")}</p>
      )}
    </>
  );
}
