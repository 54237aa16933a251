import type { BodyView } from "@/server/bodies/body-view";
import styles from "./admin.module.css";
import { matchName } from "./match-name";

/** A body's name with what the words found marked; another name that holds them stands behind it. */
export function MarkedName({ body, words }: { body: BodyView; words: string }) {
  const found = matchName(body, words);
  const [from, to] = found?.marked ?? [0, 0];
  return (
    <>
      {body.name.slice(0, from)}
      {to > from ? <mark>{body.name.slice(from, to)}</mark> : null}
      {body.name.slice(to)}
      {found?.otherName ? <span className={styles.dim}>（{found.otherName}）</span> : null}
    </>
  );
}
