import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import styles from "@/components/imports/imports.module.css";
import { NewImport } from "@/components/imports/new-import";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import { textOf } from "@/components/messages/server-text";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";
import { importStates } from "@/domain/imports/import-state";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("imports.title") };
}

/** The imports of past reports in the viewer's scope. */
export default async function ImportsPage() {
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  const t = textOf(locale);
  const batches = await api.imports.list();
  return (
    <>
      <PageTitle>{t("imports.title")}</PageTitle>
      <Sheet className={styles.begin}>
        <p className="note">{t("imports.intro")}</p>
        <NewImport />
      </Sheet>
      <Sheet>
        {batches.length === 0 ? (
          <EmptyState title={t("imports.none")} />
        ) : (
          <DataTable label={t("imports.title")}>
            <thead>
              <tr>
                <th scope="col">{t("imports.name")}</th>
                <th scope="col">{t("imports.by")}</th>
                <th scope="col">{t("imports.at")}</th>
                <th scope="col">{t("imports.state")}</th>
              </tr>
            </thead>
            <tbody>
              {batches.map(({ id, name, importer, createdAt, counts }) => (
                <tr key={id}>
                  <td>
                    <Link href={`/compliance/import/${id}`}>{name}</Link>
                  </td>
                  <td>{importer}</td>
                  <td className="nowrap">{shanghaiTime(createdAt)}</td>
                  <td>
                    {importStates
                      .filter((state) => counts[state])
                      .map((state) => `${t(`imports.state.${state}`)} ${counts[state]}`)
                      .join("　")}
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </Sheet>
    </>
  );
}
