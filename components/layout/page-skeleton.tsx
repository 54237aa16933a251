import styles from "./page-skeleton.module.css";

/** Quiet blocks of about the final size while a page is prepared. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p className={styles.hidden} role="status">
        {label}
      </p>
      <div className={styles.title} />
      <div className={styles.band} />
      <div className={styles.sheet} />
    </div>
  );
}
