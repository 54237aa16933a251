import Link from "next/link";
import type { Text } from "../messages/server-text";
import { Button } from "../ui/button";
import styles from "./admin.module.css";

interface SearchFormProps {
  readonly path: string;
  readonly words: string;
  readonly label: string;
  readonly note: string | null;
  readonly t: Text;
}

/** A search whose words stand in the URL; it works without scripts. */
export function SearchForm({ path, words, label, note, t }: SearchFormProps) {
  return (
    <form className={styles.tools} action={path}>
      <input
        key={words}
        className={styles.search}
        type="search"
        name="q"
        maxLength={60}
        defaultValue={words}
        placeholder={label}
        aria-label={label}
      />
      <Button type="submit">{t("admin.bodies.find")}</Button>
      {words === "" ? null : <Link href={path}>{t("admin.bodies.all")}</Link>}
      {note ? <span className="note">{note}</span> : null}
    </form>
  );
}
