"use client";

import dynamic from "next/dynamic";
import type { BodyPickerProps } from "./body-picker";
import styles from "./compare.module.css";

const Waiting = () => <div className={styles.pickerWaiting} />;
const LazyPicker = dynamic(() => import("./body-picker").then((picker) => picker.BodyPicker), { ssr: false, loading: Waiting });

/** The search for bodies, fetched when its menu opens. */
export function DeferredBodyPicker(props: BodyPickerProps) {
  return <LazyPicker {...props} />;
}
