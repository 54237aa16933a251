"use client";

import { Alert, Button } from "antd";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { Sheet } from "../ui/sheet";
import styles from "./admin.module.css";
import { DeadlineTable } from "./deadline-table";
import type { CarriedDeadline, DeadlineCell, DeadlineRow } from "./prepare-deadlines";
import { useLevelName } from "./use-level-name";

const DeadlineForm = dynamic(() => import("./deadline-form").then((form) => form.DeadlineForm), { ssr: false });
const CarryDialog = dynamic(() => import("./carry-dialog").then((dialog) => dialog.CarryDialog), { ssr: false });

interface DeadlineDeskProps {
  readonly year: number;
  readonly rows: readonly DeadlineRow[];
  /** What the season before offers for the places that have no date yet. */
  readonly carried: readonly CarriedDeadline[];
}

/** The last days of one report year, by kind and level; a click on a date changes it. */
export function DeadlineDesk({ year, rows, carried }: DeadlineDeskProps) {
  const t = useText();
  const router = useRouter();
  const levelName = useLevelName();
  const [open, setOpen] = useState<DeadlineCell | readonly CarriedDeadline[] | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const tell = (what: string) => {
    setSaved(what);
    router.refresh();
  };
  return (
    <>
      {saved ? <Alert className={classNames(styles.message)} type="success" role="status" showIcon title={saved} /> : null}
      <Sheet
        title={t("admin.deadlines.label", { year })}
        aside={
          carried.length > 0 ? (
            <Button type="primary" onClick={() => setOpen(carried)}>
              {t("admin.deadlines.carry", { year: year - 1 })}
            </Button>
          ) : (
            t("admin.deadlines.note")
          )
        }
      >
        <DeadlineTable year={year} rows={rows} onEdit={setOpen} />
        <p className={classNames("note", styles.after)}>{t("admin.deadlines.basis")}</p>
      </Sheet>
      {open && "kind" in open ? (
        <DeadlineForm
          year={year}
          cell={open}
          onSaved={(date) => tell(t("admin.deadlines.saved", { kind: t(`office.kind.${open.kind}`), level: levelName(open.level), date }))}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open && !("kind" in open) ? (
        <CarryDialog year={year} carried={open} onSaved={(n) => tell(t("admin.deadlines.carried", { n }))} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}
