"use client";

import { Alert } from "antd";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { HolidayCalendar } from "@/domain/deadlines/holidays";
import type { ListedDeadline } from "@/server/deadlines/list-deadlines";
import type { GrantList } from "@/server/deadlines/obligation-view";
import { useText } from "../messages/text-provider";
import { classNames } from "../ui/class-names";
import { Sheet } from "../ui/sheet";
import styles from "./admin.module.css";
import { DeadlineDesk } from "./deadline-desk";
import { DeadlineTable } from "./deadline-table";
import { GrantSheet } from "./grant-sheet";
import { HolidayProvider } from "./holiday-context";
import { HolidaySheet } from "./holiday-sheet";
import { LocalDates } from "./local-dates";
import { arrangeDeadlines, carryDeadlines, localDeadlines } from "./prepare-deadlines";

interface ObligationDeskProps {
  readonly year: number;
  readonly deadlines: readonly ListedDeadline[];
  readonly grants: GrantList;
  readonly holidays: HolidayCalendar;
  /** The viewer's body. */
  readonly scopeId: number;
  /** True for the administrator of the top body, who sets the dates of everybody and the holidays. */
  readonly setsAll: boolean;
}

/** Who owes which report by when: common and local dates, extensions, exemptions, holidays. */
export function ObligationDesk({ year, deadlines, grants, holidays, scopeId, setsAll }: ObligationDeskProps) {
  const t = useText();
  const router = useRouter();
  const [told, setTold] = useState<{ readonly what: string; readonly failed: boolean } | null>(null);
  const done = (what: string, failed = false) => {
    setTold({ what, failed });
    router.refresh();
  };
  const rows = arrangeDeadlines(deadlines, year);
  const common = { year, scopeId, onDone: done };
  return (
    <HolidayProvider holidays={holidays}>
      {told ? (
        <Alert
          className={classNames(styles.told)}
          type={told.failed ? "error" : "success"}
          role={told.failed ? "alert" : "status"}
          showIcon
          title={told.what}
        />
      ) : null}
      <div className={styles.stack}>
        {setsAll ? (
          <DeadlineDesk year={year} rows={rows} carried={carryDeadlines(deadlines, year)} />
        ) : (
          <Sheet title={t("obligation.general", { year })} aside={t("admin.deadlines.note")}>
            <DeadlineTable year={year} rows={rows} onEdit={null} />
          </Sheet>
        )}
        <LocalDates {...common} deadlines={localDeadlines(deadlines, year)} />
        <GrantSheet {...common} kind="extension" grants={grants.extensions} />
        <GrantSheet {...common} kind="exemption" grants={grants.exemptions} />
        {setsAll ? <HolidaySheet year={year + 1} onDone={done} /> : null}
      </div>
    </HolidayProvider>
  );
}
