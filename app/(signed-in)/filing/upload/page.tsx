import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";
import { UploadDesk } from "@/components/upload/upload-desk";
import { readFormats } from "@/domain/document/read-formats";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("upload.title") };
}

/** The first year with a statutory form that is read here. */
const FIRST_YEAR = 2019;

export default async function Upload({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const text = textOf(await currentLocale());
  const api = await serverApi();
  const { year, bodyName } = await api.reports.home({});
  const years = Array.from({ length: Math.max(1, year - FIRST_YEAR + 1) }, (_, back) => year - back);
  const asked = Number((await searchParams).year);
  return (
    <>
      <PageTitle note={bodyName}>{text("upload.title")}</PageTitle>
      <UploadDesk
        formats={readFormats.map(({ name }) => name).join(text("upload.comma"))}
        years={years}
        initialYear={years.includes(asked) ? asked : year}
      />
    </>
  );
}
