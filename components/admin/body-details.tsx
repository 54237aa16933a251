"use client";

import { Button, Descriptions, Dropdown } from "antd";
import type { ReactNode } from "react";
import type { BodyAct } from "@/domain/body/body-act";
import type { BodyView } from "@/server/bodies/body-view";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { Sheet } from "../ui/sheet";
import styles from "./admin.module.css";
import { BodyHistory } from "./body-history";

interface BodyDetailsProps {
  readonly body: BodyView;
  readonly bodies: readonly BodyView[];
  /** Null when the body lies outside the administrator's scope. */
  readonly onChange: (() => void) | null;
  readonly canManage: boolean;
  readonly onAct: (kind: BodyAct["kind"]) => void;
  readonly onChoose: (id: number) => void;
}

function ParentLink({ parent, onChoose }: { parent: BodyView; onChoose: (id: number) => void }) {
  return (
    <Button type="link" style={{ height: "auto", padding: 0 }} onClick={() => onChoose(parent.id)}>
      {parent.name}
    </Button>
  );
}

const acts = ["renamed", "transferred", "merged", "split", "abolished"] as const;

/** Corrects the entry, or records what happened to the body; an ended one has nothing more to happen. */
function Acts({ ended, onChange, onAct }: { ended: boolean; onChange: () => void; onAct: BodyDetailsProps["onAct"] }) {
  const t = useText();
  const items = acts.map((kind) => ({ key: kind, label: t(`register.act.${kind}`), onClick: () => onAct(kind) }));
  return (
    <span className={styles.buttons}>
      <Button onClick={onChange}>{t("register.correct")}</Button>
      {ended ? null : (
        <Dropdown menu={{ items }} trigger={["click"]}>
          <Button type="primary">{t("register.act")} ▾</Button>
        </Dropdown>
      )}
    </span>
  );
}

/** What is recorded about one body. */
export function BodyDetails({ body, bodies, onChange, canManage, onAct, onChoose }: BodyDetailsProps) {
  const t = useText();
  const { validFrom: from, validTo: to } = body;
  const parent = bodies.find(({ id }) => id === body.parentId) ?? null;
  const below = bodies.filter(({ parentId, validTo }) => parentId === body.id && validTo === null).length;
  const years = to === null ? t("admin.body.since", { from }) : `${t("admin.body.span", { from, to })} ${t("admin.body.ended")}`;
  const lines: [label: string, value: ReactNode][] = [
    [t("admin.body.shortName"), body.shortName],
    [t("admin.body.level"), t(`office.level.${body.level}`)],
    [t("admin.body.kind"), t(`office.kind.${body.kind}`)],
    [t("admin.body.parent"), parent ? <ParentLink key={parent.id} parent={parent} onChoose={onChoose} /> : t("admin.none")],
    [t("admin.body.below"), below],
    [t("admin.body.years"), years],
    [t("admin.body.otherNames"), body.aliases.join("、") || t("admin.none")],
    [
      t("register.formerNames"),
      body.formerNames.map(({ name, until }) => t("register.formerName", { name, until })).join("、") || t("admin.none"),
    ],
    [t("register.unifiedCode"), body.unifiedCode ?? t("admin.none")],
    [t("admin.body.region"), body.regionCode ?? t("admin.none")],
    [t("admin.body.contact"), body.contact ?? t("admin.none")],
  ];
  return (
    <Sheet title={body.name} aside={onChange ? <Acts ended={body.validTo !== null} onChange={onChange} onAct={onAct} /> : null}>
      <Descriptions
        bordered
        size="small"
        column={1}
        styles={{ label: { width: 136 } }}
        items={lines.map(([label, children]) => ({ key: label, label, children }))}
      />
      <p className={classNames("note", styles.after)}>
        {t(onChange ? "admin.bodies.keepNote" : canManage ? "admin.bodies.outside" : "register.readOnly")}
      </p>
      <BodyHistory bodyId={body.id} onChoose={onChoose} />
    </Sheet>
  );
}
