import Link from "next/link";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { DeferredBodySearch } from "@/components/leader/deferred-body-search";
import { groupBodies } from "@/components/leader/group-bodies";
import styles from "@/components/leader/profile.module.css";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";

/** Picks a body: by search, or from the tree of governments and departments. */
export default async function BodiesPage() {
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  const text = textOf(locale);
  const groups = groupBodies(await api.bodies.list());
  return (
    <>
      <PageTitle>{text("profile.pick")}</PageTitle>
      <DeferredBodySearch />
      <div className={styles.groups}>
        {groups.map(({ key, title, bodies }) => (
          <section key={key}>
            <h2>{title ?? text("profile.pick.top")}</h2>
            <ul>
              {bodies.map((body) => (
                <li key={body.id}>
                  <Link href={`/bodies/${body.id}`} prefetch={false} title={body.name}>
                    {body.name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
