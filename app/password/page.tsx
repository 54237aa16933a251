import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { textOf } from "@/components/messages/server-text";
import { readPasswordRules } from "@/server/accounts/password-rules";
import { currentLocale } from "../locale";
import { pageContext } from "../request-context";
import { NewPasswordForm } from "../sign-in/new-password-form";
import { passwordWords } from "../sign-in/password-words";
import styles from "../sign-in/sign-in.module.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("frame.changePassword") };
}

/** Where an account lands whose password has to be changed before anything else. */
export default async function PasswordPage() {
  const locale = await currentLocale();
  const text = textOf(locale);
  const { db, viewer } = await pageContext();
  if (!viewer) redirect("/sign-in");
  return (
    <main className={styles.alone}>
      <LanguageSwitch locale={locale} className={styles.language} />
      <h1 className={styles.title}>{text("frame.changePassword")}</h1>
      {viewer.passwordDue ? <p>{text(`newPassword.due.${viewer.passwordDue}`, { login: viewer.login })}</p> : null}
      <NewPasswordForm by="own" locale={locale} words={passwordWords(text, readPasswordRules(db))} />
    </main>
  );
}
