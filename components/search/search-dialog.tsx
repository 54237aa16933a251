"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Role } from "@/domain/access/access";
import { useApi } from "../api/api-provider";
import { useLocale, useText } from "../messages/text-provider";
import { prepareResults, type SearchResult } from "./prepare-results";
import styles from "./search.module.css";
import { SearchList } from "./search-list";
import { useSettled } from "./use-settled";

const LIST = "search-results";
/** Typing pauses this long (ms) before the server is asked. */
const PAUSE = 60;

/** The search over the page: a combobox whose list is walked by the arrow keys, on the browser's own modal dialog. */
export function SearchDialog({ role, onClose }: { role: Role; onClose: () => void }) {
  const text = useText();
  const locale = useLocale();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const asked = useSettled(words.trim(), PAUSE);
  const query = useApi().search.find.queryOptions({ words: asked }, { placeholderData: keepPreviousData });
  const found = useQuery({ ...query, enabled: asked !== "" });
  const groups = prepareResults(words, words.trim() === "" ? null : (found.data ?? null), { role, text, locale });
  const results = groups.flatMap((group) => group.results);
  const chosen = results[Math.min(at, results.length - 1)] ?? null;
  const waiting = words.trim() !== "" && (asked !== words.trim() || found.isFetching);

  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  const go = ({ href }: SearchResult) => {
    onClose();
    // Marking the place an address points at is the browser's own work; the router would not do it.
    if (href.includes("#")) window.location.assign(href);
    else router.push(href);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && results.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, results.length - 1) + step + results.length) % results.length);
    }
    if (event.key === "Enter" && chosen && !waiting) go(chosen);
  };
  const nothing = !waiting && results.length === 0;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={text("search.title")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.box}>
        <input
          role="combobox"
          aria-expanded={results.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${LIST}.${chosen.key}` : undefined}
          aria-label={text("search.open")}
          placeholder={text("search.hint")}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <SearchList id={LIST} groups={groups} chosen={chosen} onGo={go} />
        {nothing && !found.isError ? <p className={styles.none}>{text("search.none", { words: words.trim() })}</p> : null}
        {found.isError ? <p className={styles.none}>{text("search.failed")}</p> : null}
        <p className={styles.foot}>
          <span role="status">{waiting ? text("search.busy") : text("search.found", { count: results.length })}</span>
          <span aria-hidden="true">{text("search.keys")}</span>
        </p>
      </div>
    </dialog>
  );
}
