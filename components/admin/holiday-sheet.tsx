"use client";

import { Button } from "antd";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useText } from "../messages/text-provider";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import { useHolidays } from "./holiday-context";

const HolidayForm = dynamic(() => import("./holiday-form").then((form) => form.HolidayForm), { ssr: false });

/** Which years' holidays are known, with a form for the one the season runs in. */
export function HolidaySheet({ year, onDone }: { year: number; onDone: (what: string) => void }) {
  const t = useText();
  const holidays = useHolidays();
  const [open, setOpen] = useState(false);
  const known = Object.keys(holidays).map(Number);
  const isKnown = known.includes(year);
  return (
    <Sheet
      title={t("holidays.title")}
      aside={<Button onClick={() => setOpen(true)}>{t(isKnown ? "holidays.change" : "holidays.edit", { year: String(year) })}</Button>}
    >
      <p>{t("holidays.known", { years: known.join(" ") })}</p>
      {isKnown ? null : <Notice tone="warn">{t("holidays.missing", { year: String(year) })}</Notice>}
      {open ? <HolidayForm year={year} known={holidays[year] ?? null} onSaved={onDone} onClose={() => setOpen(false)} /> : null}
    </Sheet>
  );
}
