"use client";

import { Checkbox, Input, Tree } from "antd";
import { type Key, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { BodyView } from "@/server/bodies/body-view";
import { useText } from "../messages/text-provider";
import { EmptyState } from "../ui/empty-state";
import styles from "./admin.module.css";
import { keepInAddress } from "./keep-in-address";
import { MarkedName } from "./marked-name";
import { matchName } from "./match-name";
import { type BodyNode, growTree, withAncestors } from "./prepare-body-tree";

/** Rows of 28 px; what stands above and below the tree on a screen of 768 px is left out. */
const HEIGHT = 448;

interface BodyTreeProps {
  readonly bodies: readonly BodyView[];
  readonly firstWords: string;
  readonly chosenId: number;
  readonly onChoose: (id: number) => void;
}

/** The bodies the words find with everything above them, or all; ended ones only when asked for. */
function useFound(bodies: readonly BodyView[], words: string, withEnded: boolean) {
  return useMemo(() => {
    const present = withEnded ? bodies : bodies.filter(({ validTo }) => validTo === null);
    if (words === "") return { tree: growTree(present), found: present.length, open: null };
    const hits = present.filter((body) => matchName(body, words) !== null).map(({ id }) => id);
    const shown = withAncestors(bodies, hits);
    return { tree: growTree(bodies.filter(({ id }) => shown.has(id))), found: hits.length, open: [...shown] };
  }, [bodies, words, withEnded]);
}

function useExpanded(bodies: readonly BodyView[], chosenId: number, open: readonly number[] | null) {
  const [expanded, setExpanded] = useState<readonly Key[]>(() => [...withAncestors(bodies, [chosenId])]);
  useEffect(() => {
    if (open) setExpanded(open);
  }, [open]);
  // A body chosen from elsewhere must be seen.
  useEffect(() => setExpanded((before) => [...new Set([...before, ...withAncestors(bodies, [chosenId])])]), [bodies, chosenId]);
  return { expanded, setExpanded };
}

/** The tree of bodies, drawn only where it is in view; found by 汉字, pinyin or initials, walked with the arrow keys. */
export function BodyTree({ bodies, firstWords, chosenId, onChoose }: BodyTreeProps) {
  const t = useText();
  const [words, setWords] = useState(firstWords);
  const [withEnded, setWithEnded] = useState(false);
  const asked = useDeferredValue(words.trim());
  const { tree, found, open } = useFound(bodies, asked, withEnded);
  const { expanded, setExpanded } = useExpanded(bodies, chosenId, open);
  const ended = bodies.filter(({ validTo }) => validTo !== null).length;
  const search = (text: string) => {
    setWords(text);
    keepInAddress({ q: text.trim() });
  };
  return (
    <>
      <div className={styles.tools}>
        <Input
          style={{ width: 280 }}
          value={words}
          maxLength={60}
          allowClear
          placeholder={t("admin.bodies.search")}
          aria-label={t("admin.bodies.search")}
          onChange={(event) => search(event.target.value)}
        />
        <span className="note" role="status">
          {asked === "" ? t("admin.bodies.note", { n: bodies.length, ended }) : t("admin.bodies.found", { n: found })}
        </span>
        {ended > 0 ? (
          <Checkbox checked={withEnded} onChange={(event) => setWithEnded(event.target.checked)}>
            {t("admin.bodies.withEnded")}
          </Checkbox>
        ) : null}
      </div>
      <div className={styles.tree}>
        {tree.length === 0 ? (
          <EmptyState title={t("admin.bodies.none")}>{t("admin.bodies.noneText")}</EmptyState>
        ) : (
          <Tree<BodyNode>
            aria-label={t("admin.bodies.label")}
            treeData={tree}
            height={HEIGHT}
            itemHeight={28}
            blockNode
            expandedKeys={[...expanded]}
            onExpand={(keys) => setExpanded(keys)}
            selectedKeys={[chosenId]}
            onSelect={(_, { node }) => onChoose(node.body.id)}
            titleRender={({ body, children }) => (
              <span className={body.validTo === null ? undefined : styles.ended}>
                <MarkedName body={body} words={asked} />
                {body.validTo === null ? null : <span className="note">　{t("admin.body.ended")}</span>}
                {children.length > 0 ? <span className="note">　{children.length}</span> : null}
              </span>
            )}
          />
        )}
      </div>
    </>
  );
}
