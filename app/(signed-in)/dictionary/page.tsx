import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { CellList } from "@/components/leader/cell-list";
import styles from "@/components/leader/dictionary.module.css";
import { dictionaryGroups } from "@/components/leader/dictionary-groups";
import { MetricEntry } from "@/components/leader/metric-entry";
import { OpenTarget } from "@/components/leader/open-target";
import { smallNumbers } from "@/components/leader/small-numbers";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";
import { editions } from "@/domain/form/editions";

/** Every metric with its formula and caveats, and every cell of both forms; each can be linked to by its id. */
export default async function DictionaryPage() {
  const [locale] = await Promise.all([currentLocale(), serverApi()]);
  const text = textOf(locale);
  return (
    <>
      <PageTitle>{text("dictionary.title")}</PageTitle>
      <nav className={styles.contents} aria-label={text("dictionary.contents")}>
        {dictionaryGroups.map(({ title }) => (
          <a key={title} href={`#${title}`}>
            {text(title)}
          </a>
        ))}
        {editions.map(({ id }) => (
          <a key={id} href={`#form-${id}`}>
            {text("dictionary.form", { id })}
          </a>
        ))}
      </nav>
      <section className={styles.policy}>
        <h2 id="small-numbers">{text("dictionary.policy")}</h2>
        <p>{text("dictionary.policy.small", smallNumbers)}</p>
        <p>{text("dictionary.policy.states")}</p>
        <p>{text("dictionary.policy.sums")}</p>
      </section>
      {dictionaryGroups.map(({ title, metrics }) => (
        <section key={title} className={styles.group}>
          <h2 id={title}>{text(title)}</h2>
          {metrics.map((metric) => (
            <MetricEntry key={metric.id} metric={metric} text={text} locale={locale} />
          ))}
        </section>
      ))}
      {editions.map((edition) => (
        <CellList key={edition.id} edition={edition} text={text} />
      ))}
      <OpenTarget />
    </>
  );
}
