import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { FormDesk } from "@/components/filing/form-desk";
import { textOf } from "@/components/messages/server-text";
import { askedYear } from "../asked-year";

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("form.open.form") };
}

export default async function Form({ searchParams }: Props) {
  const api = await serverApi();
  const view = await api.filing.form({ year: await askedYear(searchParams) });
  return <FormDesk key={`${view.year} ${view.draft.revision}`} view={view} />;
}
