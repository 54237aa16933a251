"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import type { ImportFileView } from "@/server/imports/import-view";
import type { SettleInput } from "@/server/imports/settle-file";
import { useApi } from "../api/api-provider";
import { useLocale, useText } from "../messages/text-provider";
import { Button } from "../ui/button";
import { Tag } from "../ui/tag";

const tones = { waiting: "off", asking: "warn", filed: "ok", refused: "bad", duplicate: "off", skipped: "off" } as const;

interface RowProps {
  readonly file: ImportFileView;
  readonly mayRead: boolean;
  readonly onSettled: () => void;
}

/** One file of an import: what was found, or what a person has to say, with the choices. */
export function ImportRow({ file, mayRead, onSettled }: RowProps) {
  const t = useText();
  const locale = useLocale();
  const { path, bodyName, year, state, note, errors, warnings, reportId } = file;
  return (
    <tr>
      <td>{path}</td>
      <td>{bodyName ?? "—"}</td>
      <td data-num>{year ?? "—"}</td>
      <td className="nowrap">
        <Tag tone={tones[state]}>{t(`imports.state.${state}`)}</Tag>
      </td>
      <td>
        {note?.question ? <p>{t(`imports.question.${note.question}`)}</p> : null}
        {note?.message ? <p>{note.message[locale]}</p> : null}
        {note?.printedBody ? <p className="note">{t("imports.printed", { body: note.printedBody })}</p> : null}
        {note?.differing ? <p className="note">{t("imports.differing", note.differing)}</p> : null}
        {errors !== null && warnings !== null ? <p>{t("imports.counts", { errors, warnings })}</p> : null}
        {reportId !== null && mayRead ? <Link href={`/reports/${reportId}`}>{t("imports.open")}</Link> : null}
        {state === "asking" ? <Answers file={file} onSettled={onSettled} /> : null}
      </td>
    </tr>
  );
}

function Answers({ file, onSettled }: Pick<RowProps, "file" | "onSettled">) {
  const t = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [year, setYear] = useState(file.year === null ? "" : String(file.year));
  const settle = useMutation(
    api.imports.settle.mutationOptions({
      onSuccess: (result) => (result.outcome === "settled" ? onSettled() : setRefusal(t(`imports.${result.reason}`))),
      onError: () => setRefusal(t("imports.failed")),
    }),
  );
  const answer = (input: SettleInput) => settle.mutate(input);
  const { note, id: fileId, choiceNames } = file;
  const replace = note?.question === "alreadyFiled";
  const fixed = note?.question === "locked" || note?.question === "yearNotFiled";
  const assign = async () => {
    const matches = await cache.fetchQuery(api.bodies.search.queryOptions({ query: name.trim() }));
    const exact = matches.find((body) => body.name === name.trim()) ?? (matches.length === 1 ? matches[0] : undefined);
    if (!exact || !/^20\d\d$/.test(year)) return setRefusal(t("imports.unknownBody"));
    answer({ fileId, bodyId: exact.id, year: Number(year), replace: false });
  };
  return (
    <div style={{ display: "flex", flexWrap: "wrap", gap: 6, alignItems: "center" }}>
      {fixed
        ? null
        : (note?.choices ?? []).map((choice) =>
            choice.bodyId !== null && choice.year !== null ? (
              <Button
                key={`${choice.bodyId}-${choice.year}`}
                small
                disabled={settle.isPending}
                onClick={() => answer({ fileId, bodyId: choice.bodyId ?? 0, year: choice.year ?? 0, replace })}
              >
                {replace ? t("imports.replace") : t("imports.confirm", { body: choiceNames[choice.bodyId] ?? "", year: choice.year })}
              </Button>
            ) : null,
          )}
      {replace || fixed ? null : (
        <>
          <input
            aria-label={t("imports.pickBody")}
            placeholder={t("imports.pickBody")}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <input
            aria-label={t("imports.pickYear")}
            placeholder={t("imports.pickYear")}
            size={5}
            value={year}
            onChange={(event) => setYear(event.target.value)}
          />
          <Button small disabled={settle.isPending || name.trim() === ""} onClick={() => void assign()}>
            {t("imports.assign")}
          </Button>
        </>
      )}
      <Button small disabled={settle.isPending} onClick={() => answer({ fileId, skip: true })}>
        {t("imports.skip")}
      </Button>
      {refusal ? <span role="alert">{refusal}</span> : null}
    </div>
  );
}
