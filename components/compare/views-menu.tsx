"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import type { SavedView } from "@/server/views/views-view";
import { useApi } from "../api/api-provider";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { usePopover } from "../ui/use-popover";
import chips from "./choice-menu.module.css";
import styles from "./compare.module.css";
import { recommendedViews } from "./recommended-views";

/** Comparisons to open again: recommended ones, those shared at the office, and one's own, which can be renamed and retired. */
export function ViewsMenu({ query, title, years }: { query: string; title: string; years: readonly [string, string] }) {
  const text = useText();
  const locale = useLocale();
  const { open, setOpen, place } = usePopover();
  const address = (of: Readonly<Record<string, string>>) =>
    `/compare?${new URLSearchParams({ ...of, since: years[0], to: years[1] }).toString()}`;
  return (
    <div ref={place} className={chips.place}>
      <button type="button" className={chips.chip} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={chips.label}>{text("compare.views")}</span>
        <b className={chips.value}>{text("compare.views.open")}</b>
      </button>
      {open ? (
        <div className={`${chips.menu} ${chips.right} ${styles.views}`}>
          <Saved query={query} title={title} onOpen={() => setOpen(false)} />
          <h3 className={chips.title}>{text("compare.views.recommended")}</h3>
          <ul>
            {recommendedViews.map(({ name, query: of }) => (
              <li key={name.zh}>
                <Link href={address(of)} prefetch={false} onClick={() => setOpen(false)}>
                  {name[locale]}
                  <small>{text(`compare.view.${of.view}`)}</small>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function Saved({ query, title, onOpen }: { query: string; title: string; onOpen: () => void }) {
  const text = useText();
  const api = useApi().views;
  const client = useQueryClient();
  const saved = useQuery(api.list.queryOptions());
  const keep = (views: SavedView[] | null) => {
    if (views) client.setQueryData(api.list.queryKey(), views);
  };
  const save = useMutation(api.save.mutationOptions({ onSuccess: keep }));
  const [name, setName] = useState(title);
  const [shared, setShared] = useState(false);
  const own = (saved.data ?? []).filter((view) => view.own);
  const others = (saved.data ?? []).filter((view) => !view.own);
  return (
    <>
      <form
        className={styles.saveView}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") save.mutate({ name: name.trim(), query, shared });
        }}
      >
        <label>
          {text("compare.views.name")}
          <input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </label>
        <label className={styles.inline}>
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {text("compare.views.share")}
        </label>
        <Button type="submit" small disabled={save.isPending}>
          {text("compare.views.save")}
        </Button>
        <span role="status" className={styles.none}>
          {save.isSuccess ? text(save.data ? "compare.views.saved" : "compare.views.tooMany") : null}
          {save.isError ? text("compare.views.failed") : null}
        </span>
      </form>
      {own.length > 0 ? <h3 className={chips.title}>{text("compare.views.own")}</h3> : null}
      <ul>
        {own.map((view) => (
          <OwnView key={view.id} view={view} onChange={keep} onOpen={onOpen} />
        ))}
      </ul>
      {others.length > 0 ? <h3 className={chips.title}>{text("compare.views.shared")}</h3> : null}
      <ul>
        {others.map(({ id, name: label, query: of, savedBy }) => (
          <li key={id}>
            <Link href={`/compare?${of}`} prefetch={false} onClick={onOpen}>
              {label}
              <small>{savedBy}</small>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function OwnView({ view, onChange, onOpen }: { view: SavedView; onChange: (views: SavedView[]) => void; onOpen: () => void }) {
  const text = useText();
  const api = useApi().views;
  const update = useMutation(api.update.mutationOptions({ onSuccess: onChange }));
  const retire = useMutation(api.retire.mutationOptions({ onSuccess: onChange }));
  const [renaming, setRenaming] = useState<string | null>(null);
  const { id, name, shared, query } = view;
  if (renaming !== null)
    return (
      <li>
        <form
          className={styles.saveView}
          onSubmit={(event) => {
            event.preventDefault();
            if (renaming.trim() !== "") update.mutate({ id, name: renaming.trim(), shared });
            setRenaming(null);
          }}
        >
          <input
            aria-label={text("compare.views.name")}
            value={renaming}
            maxLength={60}
            onChange={(event) => setRenaming(event.target.value)}
          />
          <Button type="submit" small>
            {text("compare.views.rename")}
          </Button>
        </form>
      </li>
    );
  return (
    <li className={styles.ownView}>
      <Link href={`/compare?${query}`} prefetch={false} onClick={onOpen}>
        {name}
        {shared ? <small>{text("compare.views.isShared")}</small> : null}
      </Link>
      <span>
        <button type="button" aria-label={text("compare.views.renameOf", { name })} onClick={() => setRenaming(name)}>
          {text("compare.views.rename")}
        </button>
        <button
          type="button"
          aria-label={text("compare.views.shareOf", { name })}
          onClick={() => update.mutate({ id, name, shared: !shared })}
        >
          {text(shared ? "compare.views.unshare" : "compare.views.shareIt")}
        </button>
        <button type="button" aria-label={text("compare.views.retireOf", { name })} onClick={() => retire.mutate({ id })}>
          {text("compare.views.retire")}
        </button>
      </span>
    </li>
  );
}
