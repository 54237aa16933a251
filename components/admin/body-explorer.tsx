"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
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
  const [editing, setEditing] = useState<"new" | "change" | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const scope = useMemo(() => subtreeOf(bodies, start.scopeId), [bodies, start.scopeId]);
  const chosen = bodies.find(({ id }) => id === chosenId) ?? null;
  const choose = (id: number) => {
    setChosenId(id);
    keepInAddress({ body: String(id) });
  };
  const keep = async (body: BodyView) => {
    setSaved(body.name);
    await cache.invalidateQueries(api.bodies.list.queryFilter());
    choose(body.id);
  };
  return (
    <>
      {saved ? (
        <Alert
          className={classNames(styles.message)}
          type="success"
          role="status"
          showIcon
          title={t("admin.bodies.saved", { body: saved })}
        />
      ) : null}
      <div className={styles.explorer}>
        <Sheet
          title={t("admin.bodies.label")}
          aside={
            <Button type="primary" onClick={() => setEditing("new")}>
              {t("admin.bodies.create")}
            </Button>
          }
        >
          <BodyTree bodies={bodies} firstWords={start.words} chosenId={chosenId} onChoose={choose} />
        </Sheet>
        {chosen ? (
          <BodyDetails
            body={chosen}
            bodies={bodies}
            onChange={scope.has(chosen.id) ? () => setEditing("change") : null}
            onChoose={choose}
          />
        ) : null}
      </div>
      {editing ? (
        <BodyForm
          body={editing === "new" ? null : chosen}
          parentId={editing === "new" ? (chosen?.validTo === null ? chosen.id : null) : (chosen?.parentId ?? null)}
          bodies={bodies}
          start={start}
          onSaved={keep}
          onClose={() => setEditing(null)}
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
