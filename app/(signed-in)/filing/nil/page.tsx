import type { Metadata } from "next";
import Link from "next/link";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { NilDesk } from "@/components/filing/nil-desk";
import { textOf } from "@/components/messages/server-text";
import { PageTitle } from "@/components/ui/page-title";
import { askedYear } from "../asked-year";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("form.open.nil") };
}

export default async function Nil({ searchParams }: Props) {
  const text = textOf(await currentLocale());
  const api = await serverApi();
  const view = await api.filing.nil({ year: await askedYear(searchParams) });
  return (
    <>
      <PageTitle actions={<Link href="/filing">{text("form.home")}</Link>}>
        {text("nil.title", { body: view.bodyName, year: view.year })}
      </PageTitle>
      <NilDesk view={view} />
    </>
  );
}
