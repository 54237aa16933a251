"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useDeferredValue, useState } from "react";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import { useApi } from "../api/api-provider";
import { withQuery } from "../leader/page-query";
import { useText } from "../messages/text-provider";
import styles from "./compare.module.css";

export interface BodyPickerProps {
  /** Bodies picked so far, with their names. */
  readonly picked: readonly { readonly id: number; readonly name: string }[];
  /** The page's address. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

const nothing = { group: "", under: "", level: "", kind: "", of: "", bodies: "", mark: "" };

function addressOf({ path, query }: BodyPickerProps, ids: readonly number[]): string {
  return withQuery(path, query, { ...nothing, ...(ids.length === 0 ? {} : { group: "ids", bodies: ids.join(",") }) });
}

/** Everything below a body of a level and kind; changing either shows it at once. */
function TreeChoice({
  path,
  query,
  under,
  onUnder,
}: BodyPickerProps & { readonly under: Picked | null; readonly onUnder: (none: null) => void }) {
  const text = useText();
  const [level, setLevel] = useState(query.level ?? "");
  const [kind, setKind] = useState(query.kind ?? "");
  const href = withQuery(path, query, { ...nothing, group: "tree", under: under ? String(under.id) : "", level, kind });
  return (
    <fieldset className={styles.tree}>
      <legend>{under ? text("compare.tree.under", { name: under.name }) : text("compare.tree.all")}</legend>
      {under ? (
        <button type="button" onClick={() => onUnder(null)}>
          {text("compare.tree.top")}
        </button>
      ) : null}
      <select aria-label={text("compare.tree.level")} value={level} onChange={(event) => setLevel(event.target.value)}>
        <option value="">{text("compare.level.any")}</option>
        {bodyLevels.map((name) => (
          <option key={name} value={name}>
            {text(`compare.level.${name}`)}
          </option>
        ))}
      </select>
      <select aria-label={text("compare.tree.kind")} value={kind} onChange={(event) => setKind(event.target.value)}>
        <option value="">{text("compare.kind.any")}</option>
        {bodyKinds.map((name) => (
          <option key={name} value={name}>
            {text(`compare.kind.${name}`)}
          </option>
        ))}
      </select>
      <Link href={href} scroll={false} prefetch={false}>
        {text("compare.tree.show")}
      </Link>
    </fieldset>
  );
}

interface Picked {
  readonly id: number;
  readonly name: string;
}

function Found({ body, props, onUnder }: { body: Picked; props: BodyPickerProps; onUnder: (body: Picked) => void }) {
  const text = useText();
  const { path, query, picked } = props;
  const peers = withQuery(path, query, { ...nothing, group: "peers", of: String(body.id), mark: String(body.id) });
  return (
    <li className={styles.found}>
      <Link href={addressOf(props, [...picked.map(({ id }) => id), body.id])} scroll={false} prefetch={false}>
        {body.name}
      </Link>
      <Link href={peers} scroll={false} prefetch={false} aria-label={text("compare.bodies.peersOf", { name: body.name })}>
        {text("compare.pick.peers")}
      </Link>
      <button type="button" aria-label={text("compare.tree.under", { name: body.name })} onClick={() => onUnder(body)}>
        {text("compare.pick.below")}
      </button>
    </li>
  );
}

/** Finds bodies by characters, full pinyin or initials: one by one, their peers, or all that lies below them. */
export function BodyPicker(props: BodyPickerProps) {
  const text = useText();
  const [words, setWords] = useState("");
  const [under, setUnder] = useState<Picked | null>(null);
  const asked = useDeferredValue(words.trim());
  const found = useQuery({ ...useApi().bodies.search.queryOptions({ query: asked }), enabled: asked !== "" });
  const ids = props.picked.map(({ id }) => id);
  return (
    <div className={styles.picker}>
      <label>
        {text("compare.pick")}
        <input value={words} onChange={(event) => setWords(event.target.value)} placeholder={text("compare.pick.hint")} />
      </label>
      {props.picked.length > 0 ? (
        <ul className={styles.picked}>
          {props.picked.map(({ id, name }) => (
            <li key={id}>
              <Link
                href={addressOf(
                  props,
                  ids.filter((other) => other !== id),
                )}
                scroll={false}
                prefetch={false}
                aria-label={text("compare.pick.remove", { name })}
              >
                {name} <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <ul aria-live="polite">
        {(found.data ?? [])
          .filter(({ id }) => !ids.includes(id))
          .slice(0, 8)
          .map((body) => (
            <Found key={body.id} body={body} props={props} onUnder={setUnder} />
          ))}
      </ul>
      {asked !== "" && found.data?.length === 0 ? <p className={styles.none}>{text("compare.pick.none")}</p> : null}
      <TreeChoice {...props} under={under} onUnder={setUnder} />
    </div>
  );
}
