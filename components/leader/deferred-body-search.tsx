"use client";

import dynamic from "next/dynamic";
import styles from "./body-search.module.css";

const Waiting = () => <div className={styles.waiting} />;
const LazySearch = dynamic(() => import("./body-search").then((search) => search.BodySearch), { ssr: false, loading: Waiting });

/** The search for a body, fetched after the list that is already there. */
export function DeferredBodySearch() {
  return <LazySearch />;
}
