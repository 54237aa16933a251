"use client";

import dynamic from "next/dynamic";
import styles from "./compare.module.css";
import type { MetricPickerProps } from "./metric-picker";

const Waiting = () => <div className={styles.pickerWaiting} />;
const LazyPicker = dynamic(() => import("./metric-picker").then((picker) => picker.MetricPicker), { ssr: false, loading: Waiting });

/** The search for metrics and cells, fetched when its menu opens. */
export function DeferredMetricPicker(props: MetricPickerProps) {
  return <LazyPicker {...props} />;
}
