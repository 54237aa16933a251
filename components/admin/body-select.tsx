"use client";

import { TreeSelect } from "antd";
import { useMemo, useState } from "react";
import type { BodyView } from "@/server/bodies/body-view";
import { useText } from "../messages/text-provider";
import { MarkedName } from "./marked-name";
import { matchName } from "./match-name";
import { growTree } from "./prepare-body-tree";

interface BodySelectProps {
  readonly bodies: readonly BodyView[];
  /** Given by the form's field. */
  readonly id?: string;
  readonly value?: number;
  readonly onChange?: (id: number) => void;
}

/**
 * Chooses one of many bodies out of their tree, found by 汉字, pinyin or initials. The kit's field names a list by an id that its
 * tree lacks, so the list gets it here.
 */
export function BodySelect({ bodies, ...field }: BodySelectProps) {
  const t = useText();
  const [words, setWords] = useState("");
  const tree = useMemo(() => growTree(bodies), [bodies]);
  const tops = useMemo(() => tree.map(({ key }) => key), [tree]);
  return (
    <TreeSelect
      {...field}
      popupRender={(list) => <div id={`${field.id}_list`}>{list}</div>}
      treeData={tree}
      treeDefaultExpandedKeys={tops}
      showSearch={{ searchValue: words, onSearch: setWords, filterTreeNode: (text, node) => matchName(node.body, text) !== null }}
      treeTitleRender={(node) => <MarkedName body={node.body} words={words.trim()} />}
      placeholder={t("admin.choice.search")}
      notFoundContent={t("admin.choice.none")}
      listHeight={280}
    />
  );
}
