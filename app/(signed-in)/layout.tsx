import type { ReactNode } from "react";
import { currentLocale } from "@/app/locale";
import { serverApi } from "@/app/server-api";
import { ApiProvider } from "@/components/api/api-provider";
import styles from "@/components/layout/frame.module.css";
import { FrameBody } from "@/components/layout/frame-body";
import { PageFooter } from "@/components/layout/page-footer";
import { shanghaiTime } from "@/components/layout/shanghai-time";
import { TopBar } from "@/components/layout/top-bar";
import { messagesOf } from "@/components/messages/messages";
import { textOf } from "@/components/messages/server-text";
import { TextProvider } from "@/components/messages/text-provider";
import { Notice } from "@/components/ui/notice";
import { version } from "@/package.json";

/** The frame of every page behind the sign-in, with the language's messages and the API for client components. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  const text = textOf(locale);
  const api = await serverApi();
  const [me, { demo, now }, { unread }] = await Promise.all([api.session.me(), api.session.installation(), api.notices.unread()]);
  return (
    <TextProvider locale={locale} messages={messagesOf(locale)}>
      <ApiProvider>
        <a className={styles.skip} href="#main">
          {text("frame.skip")}
        </a>
        <TopBar viewer={me} unread={unread} demo={demo} locale={locale} text={text} />
        <FrameBody role={me.role} footer={<PageFooter asOf={shanghaiTime(now)} demo={demo} version={version} text={text} />}>
          {me.passwordDaysLeft ? <Notice tone="warn">{text("newPassword.daysLeft", { days: me.passwordDaysLeft })}</Notice> : null}
          {children}
        </FrameBody>
      </ApiProvider>
    </TextProvider>
  );
}
