import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { textOf } from "@/components/messages/server-text";
import { LevelForm } from "@/components/review/level-form";
import { PageTitle } from "@/components/ui/page-title";
import { Sheet } from "@/components/ui/sheet";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("levels.title") };
}

/** How many levels of review the reports of a place pass. */
export default async function ReviewLevelsPage() {
  const [locale, api] = await Promise.all([currentLocale(), serverApi()]);
  const [levels, bodies] = await Promise.all([api.reviews.levels(), api.bodies.list()]);
  const t = textOf(locale);
  const places = bodies.filter(({ kind }) => kind === "government").map(({ id, name }) => ({ id, name }));
  return (
    <>
      <PageTitle note={t("levels.note")}>{t("levels.title")}</PageTitle>
      <Sheet>
        <LevelForm levels={levels} places={places} />
      </Sheet>
    </>
  );
}
