"use client";

import { Select } from "antd";
import { useMemo, useState } from "react";
import type { BodyView } from "@/server/bodies/body-view";
import { useText } from "../messages/text-provider";
import { MarkedName } from "./marked-name";
import { matchName } from "./match-name";

interface BodiesSelectProps {
  readonly bodies: readonly BodyView[];
  /** Given by the form's field. */
  readonly id?: string;
  readonly value?: number[];
  readonly onChange?: (ids: number[]) => void;
}

/** Chooses several bodies, found by 汉字, pinyin or initials. */
export function BodiesSelect({ bodies, ...field }: BodiesSelectProps) {
  const t = useText();
  const [words, setWords] = useState("");
  const options = useMemo(() => bodies.map((body) => ({ value: body.id, label: body.name, body })), [bodies]);
  return (
    <Select
      {...field}
      mode="multiple"
      options={options}
      optionRender={({ data }) => <MarkedName body={data.body} words={words.trim()} />}
      showSearch={{
        searchValue: words,
        onSearch: setWords,
        filterOption: (text, option) => option !== undefined && matchName(option.body, text) !== null,
      }}
      placeholder={t("admin.choice.search")}
      notFoundContent={t("admin.choice.none")}
      listHeight={224}
    />
  );
}
