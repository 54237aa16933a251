import { cookies } from "next/headers";
import { LOCALE_COOKIE, type Locale, localeOf } from "@/components/messages/locale";

/** The language of this request, from its cookie. */
export async function currentLocale(): Promise<Locale> {
  return localeOf((await cookies()).get(LOCALE_COOKIE)?.value);
}
