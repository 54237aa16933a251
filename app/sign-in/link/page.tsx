import type { Metadata } from "next";
import { currentLocale } from "@/app/locale";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { textOf } from "@/components/messages/server-text";
import { readPasswordRules } from "@/server/accounts/password-rules";
import { systemContext } from "@/server/system-context";
import { NewPasswordForm } from "../new-password-form";
import { passwordWords } from "../password-words";
import styles from "../sign-in.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("newPassword.linkTitle") };
}

/** Where a one-time link leads: its bearer chooses a password. */
export default async function LinkPage() {
  const locale = await currentLocale();
  const text = textOf(locale);
  const words = passwordWords(text, readPasswordRules(systemContext().db));
  return (
    <main className={styles.alone}>
      <LanguageSwitch locale={locale} className={styles.language} />
      <h1 className={styles.title}>{text("newPassword.linkTitle")}</h1>
      <NewPasswordForm by="link" locale={locale} words={words} />
    </main>
  );
}
