import type { Metadata } from "next";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { Mark } from "@/components/layout/mark";
import { textOf } from "@/components/messages/server-text";
import { version } from "@/package.json";
import { currentLocale } from "../locale";
import styles from "./sign-in.module.css";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textOf(await currentLocale())("signIn.title") };
}

/** Only paths of this site; anything else starts at the home. */
function safePath(next: string | string[] | undefined): string {
  return typeof next === "string" && /^\/[A-Za-z0-9]/.test(next) ? next : "/";
}

export default async function SignIn({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const locale = await currentLocale();
  const text = textOf(locale);
  const { next, callbackUrl } = await searchParams;
  return (
    <div className={styles.page}>
      <main className={styles.columns}>
        <div className={styles.left}>
          <p className={styles.name}>
            <Mark size={38} />
            {text("frame.product")}
          </p>
          <p className={styles.full}>{text("signIn.full")}</p>
          <figure className={styles.equation}>
            <p className={styles.motto}>{text("signIn.motto")}</p>
            <div className={styles.terms}>
              <Term value={320} label={text("signIn.newReceived")} />
              <span className={styles.operator}>＋</span>
              <Term value={24} label={text("signIn.carriedIn")} />
              <span className={styles.operator}>＝</span>
              <Term value={319} label={text("signIn.concluded")} />
              <span className={styles.operator}>＋</span>
              <Term value={25} label={text("signIn.carriedOut")} />
            </div>
            <figcaption className={styles.source}>{text("signIn.source")}</figcaption>
          </figure>
        </div>
        <div className={styles.right}>
          <LanguageSwitch locale={locale} className={styles.language} />
          <h1 className={styles.title}>{text("signIn.title")}</h1>
          <SignInForm
            next={safePath(next ?? callbackUrl)}
            words={{
              login: text("signIn.login"),
              password: text("signIn.password"),
              show: text("signIn.show"),
              hide: text("signIn.hide"),
              submit: text("signIn.submit"),
              busy: text("signIn.busy"),
              empty: text("signIn.empty"),
              wrong: text("signIn.wrong"),
              locked: text("signIn.locked"),
              ended: text("signIn.bodyEnded"),
              network: text("signIn.network"),
            }}
          />
          <p className={styles.help}>{text("signIn.help")}</p>
          <p className={styles.secrets}>
            <b>{text("signIn.secrets")}</b>
            {text("signIn.lockRule")}
          </p>
        </div>
      </main>
      <footer className={styles.foot}>
        <span>{text("frame.subtitle")}</span>
        <span>{text("signIn.version", { version })}</span>
      </footer>
    </div>
  );
}

function Term({ value, label }: { value: number; label: string }) {
  return (
    <div>
      <b>{value}</b>
      <span>{label}</span>
    </div>
  );
}
