"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Alert } from "antd";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import type { BodyAct } from "@/domain/body/body-act";
import type { BodyView } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { Sheet } from "../ui/sheet";
import styles from "./admin.module.css";
import { BoardSkeleton } from "./board-skeleton";
import { BodyDetails } from "./body-details";
import { BodyTree } from "./body-tree";
import type { ExplorerStart } from "./explorer-start";
import { keepInAddress } from "./keep-in-address";
import { LoadFailed } from "./load-failed";
import { subtreeOf } from "./prepare-body-tree";
import { RegisterTools } from "./register-tools";

const ActDialog = dynamic(() => import("./act-dialog").then((dialog) => dialog.ActDialog), { ssr: false });
const ImportDialog = dynamic(() => import("./import-dialog").then((dialog) => dialog.ImportDialog), { ssr: false });
const BodyForm = dynamic(() => import("./body-form").then((form) => form.BodyForm), { ssr: false });

interface ExplorerProps {
  readonly bodies: readonly BodyView[] | null;
  readonly failed: boolean;
  readonly onRetry: () => void;
  readonly start: ExplorerStart;
}

/** The tree at the left, the chosen body at the right, and the form that adds, renames, moves and ends. */
function Explorer({ bodies, start }: { bodies: readonly BodyView[]; start: ExplorerStart }) {
  const t = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [chosenId, setChosenId] = useState(start.bodyId ?? start.scopeId);
  const [editing, setEditing] = useState<"new" | "change" | "import" | BodyAct["kind"] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const scope = useMemo(() => subtreeOf(bodies, start.scopeId), [bodies, start.scopeId]);
  const chosen = bodies.find(({ id }) => id === chosenId) ?? null;
  const choose = (id: number) => {
    setChosenId(id);
    keepInAddress({ body: String(id) });
  };
  const keep = async (sentence: string, id: number | null) => {
    setSaid(sentence);
    await Promise.all([cache.invalidateQueries(api.bodies.list.queryFilter()), cache.invalidateQueries(api.bodies.history.pathFilter())]);
    if (id !== null) choose(id);
  };
  const living = useMemo(() => bodies.filter(({ id, validTo }) => validTo === null && scope.has(id)), [bodies, scope]);
  const close = () => setEditing(null);
  return (
    <>
      {said ? <Alert className={classNames(styles.message)} type="success" role="status" showIcon title={said} /> : null}
      <div className={styles.explorer}>
        <Sheet
          title={t("admin.bodies.label")}
          aside={<RegisterTools canManage={start.canManage} onNew={() => setEditing("new")} onImport={() => setEditing("import")} />}
        >
          <BodyTree bodies={bodies} firstWords={start.words} chosenId={chosenId} onChoose={choose} />
        </Sheet>
        {chosen ? (
          <BodyDetails
            body={chosen}
            bodies={bodies}
            canManage={start.canManage}
            onChange={start.canManage && scope.has(chosen.id) ? () => setEditing("change") : null}
            onAct={setEditing}
            onChoose={choose}
          />
        ) : null}
      </div>
      {editing === "new" || editing === "change" ? (
        <BodyForm
          body={editing === "new" ? null : chosen}
          parentId={editing === "new" ? (chosen?.validTo === null ? chosen.id : null) : (chosen?.parentId ?? null)}
          bodies={bodies}
          start={start}
          onSaved={(body) => keep(t("admin.bodies.saved", { body: body.name }), body.id)}
          onClose={close}
        />
      ) : null}
      {editing === "import" ? (
        <ImportDialog today={start.today} onDone={(counts) => keep(t("register.import.done", { ...counts }), null)} onClose={close} />
      ) : null}
      {chosen && editing && editing !== "new" && editing !== "change" && editing !== "import" ? (
        <ActDialog
          kind={editing}
          body={chosen}
          living={living}
          today={start.today}
          onDone={({ bodyId, changed }) => keep(t("register.act.done", { act: t(`register.act.${editing}`), n: changed }), bodyId)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

/** The explorer once its bodies are there. */
export function BodyExplorer({ bodies, failed, onRetry, start }: ExplorerProps) {
  if (bodies) return <Explorer bodies={bodies} start={start} />;
  return failed ? <LoadFailed onRetry={onRetry} /> : <BoardSkeleton />;
}
