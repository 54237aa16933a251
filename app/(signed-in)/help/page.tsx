import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/locale";
import { FormatTable } from "@/components/help/format-table";
import styles from "@/components/help/help.module.css";
import { RefusalTable } from "@/components/help/refusal-table";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";
import { problemTexts } from "@/domain/reading/problem-texts";
import { fileRefusals } from "@/domain/refusals/file-refusals";
import { connectionRefusals, identityRefusals, workRefusals } from "@/domain/refusals/filing-refusals";
import { formRefusals } from "@/domain/refusals/form-refusals";
import type { RefusalId } from "@/domain/refusals/refusal-catalogue";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("help.title") };
}

const idsOf = (set: object) => Object.keys(set) as RefusalId[];
const groups = [
  ["help.refusals.file", idsOf(fileRefusals)],
  ["help.refusals.identity", idsOf(identityRefusals)],
  ["help.refusals.work", [...idsOf(workRefusals), ...idsOf(formRefusals)]],
  ["help.refusals.connection", idsOf(connectionRefusals)],
] as const;

const parts = ["help.formats", "help.save", "help.marks", "help.refusals"] as const;
const steps = ["help.save.1", "help.save.2", "help.save.3", "help.save.4"] as const;

/** Formats, how to save as docx, what the marks mean, and every refusal with its next step, printed from the catalogues. */
export default async function HelpPage() {
  const locale = await currentLocale();
  const text = textOf(locale);
  return (
    <>
      <PageTitle>{text("help.title")}</PageTitle>
      <nav className={styles.contents} aria-label={text("help.contents")}>
        {parts.map((part) => (
          <a key={part} href={`#${part}`}>
            {text(part)}
          </a>
        ))}
        <Link href="/help/open-data">{text("openData.help")}</Link>
      </nav>
      <div id="help.formats" className={styles.part}>
        <Sheet title={text("help.formats")}>
          <p>{text("help.formatsNote")}</p>
          <FormatTable text={text} locale={locale} />
        </Sheet>
      </div>
      <div id="help.save" className={styles.part}>
        <Sheet title={text("help.save")}>
          <ol>
            {steps.map((step) => (
              <li key={step}>{text(step)}</li>
            ))}
          </ol>
        </Sheet>
      </div>
      <div id="help.marks" className={styles.part}>
        <Sheet title={text("help.marks")}>
          <p>{text("help.missing")}</p>
          <p>{text("help.doubtful")}</p>
          <h3>{text("help.problems")}</h3>
          <ul>
            {Object.entries(problemTexts).map(([code, sentence]) => (
              <li key={code}>{sentence[locale]}</li>
            ))}
          </ul>
        </Sheet>
      </div>
      <div id="help.refusals" className={styles.part}>
        <Sheet title={text("help.refusals")}>
          {groups.map(([title, ids]) => (
            <div key={title}>
              <h3>{text(title)}</h3>
              <RefusalTable label={text(title)} ids={ids} text={text} locale={locale} />
            </div>
          ))}
        </Sheet>
      </div>
    </>
  );
}
