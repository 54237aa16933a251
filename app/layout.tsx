import type { Metadata } from "next";
import type { ReactNode } from "react";
import { languageTag } from "@/components/messages/locale";
import { currentLocale } from "./locale";
import "./tokens.css";

export const metadata: Metadata = { title: { default: "明账", template: "%s · 明账" } };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale();
  return (
    <html lang={languageTag(locale)}>
      <body>{children}</body>
    </html>
  );
}
