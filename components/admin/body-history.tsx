"use client";

import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { BodyEventView, RelativeView } from "@/server/bodies/body-view";
import { useApi } from "../api/api-provider";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";

/** What happened, in one line. */
function useEventLine(): (event: BodyEventView) => string {
  const t = useText();
  return ({ kind, formerName, newName, formerParent, newParent, predecessors, successors }) => {
    const none = t("admin.none");
    if (kind === "renamed") return t("register.history.renamed", { former: formerName ?? none, name: newName ?? none });
    if (kind === "transferred") return t("register.history.transferred", { former: formerParent ?? none, parent: newParent ?? none });
    if (kind !== "merged" && kind !== "split") return t(`register.history.${kind}`);
    return t(`register.history.${kind}`, { predecessors: predecessors.join("、"), successors: successors.join("、") });
  };
}

function Relatives({ label, relatives, onChoose }: { label: string; relatives: readonly RelativeView[]; onChoose: (id: number) => void }) {
  const t = useText();
  if (relatives.length === 0) return null;
  return (
    <p className={styles.relatives}>
      {label}：
      {relatives.map(({ bodyId, name, fromYear }) => (
        <Button key={bodyId} type="link" style={{ height: "auto", padding: "0 8px 0 0" }} onClick={() => onChoose(bodyId)}>
          {t("register.relative", { name, year: fromYear })}
        </Button>
      ))}
    </p>
  );
}

/** A body's life, latest first: what happened when, by which document, and who recorded it; predecessors and successors. */
export function BodyHistory({ bodyId, onChoose }: { bodyId: number; onChoose: (id: number) => void }) {
  const t = useText();
  const lineOf = useEventLine();
  const { data } = useQuery(useApi().bodies.history.queryOptions({ bodyId }));
  if (!data) return null;
  return (
    <section className={styles.history} aria-label={t("register.history")}>
      <h3 className={styles.group}>{t("register.history")}</h3>
      <Relatives label={t("register.predecessors")} relatives={data.predecessors} onChoose={onChoose} />
      <Relatives label={t("register.successors")} relatives={data.successors} onChoose={onChoose} />
      {data.events.length === 0 ? <p className="note">{t("register.history.none")}</p> : null}
      <ol className={styles.events}>
        {data.events.map((event) => (
          <li key={event.id}>
            <span className="num">{event.date}</span> {lineOf(event)}
            <div className={classNames("note")}>
              {[
                t("register.history.from", { year: event.fromYear }),
                event.documentNumber,
                event.reason,
                event.recordedBy === null ? null : t("register.history.by", { name: event.recordedBy }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
