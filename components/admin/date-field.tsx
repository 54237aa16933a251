"use client";

import "dayjs/locale/zh-cn";
import { DatePicker, Form } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import styles from "./admin.module.css";
import { DayNote } from "./day-note";

interface DateFieldProps {
  readonly name: string;
  readonly label: string;
  /** Days that may be chosen, inclusive; null leaves a side open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Asked for when left empty; null lets it be empty. */
  readonly required: string | null;
  /** Stands below while no day is chosen. */
  readonly note?: ReactNode;
}

/** A day of the calendar, with its weekday and whether people work on it. */
export function DateField({ name, label, from, to, required, note }: DateFieldProps) {
  const picked: Dayjs | null | undefined = Form.useWatch(name);
  const outside = (day: Dayjs) => {
    const date = day.format("YYYY-MM-DD");
    return (from !== null && date < from) || (to !== null && date > to);
  };
  return (
    <Form.Item
      label={label}
      name={name}
      rules={required === null ? [] : [{ required: true, message: required }]}
      extra={picked ? <DayNote date={picked.format("YYYY-MM-DD")} /> : note}
    >
      <DatePicker
        className={classNames(styles.full)}
        format="YYYY-MM-DD"
        showNow={false}
        allowClear={required === null}
        {...(from === null ? {} : { defaultPickerValue: dayjs(from) })}
        disabledDate={outside}
      />
    </Form.Item>
  );
}

/** What a field holds as a calendar date, null when empty. */
export function dateOf(day: Dayjs | null | undefined): string | null {
  return day ? day.format("YYYY-MM-DD") : null;
}
