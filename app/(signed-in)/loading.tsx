import { currentLocale } from "@/app/locale";
import { PageSkeleton } from "@/components/layout/page-skeleton";
import { textOf } from "@/components/messages/server-text";

export default async function PageLoading() {
  return <PageSkeleton label={textOf(await currentLocale())("ui.loading")} />;
}
