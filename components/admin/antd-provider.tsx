"use client";

import { legacyLogicalPropertiesTransformer } from "@ant-design/cssinjs";
import { AntdRegistry } from "@ant-design/nextjs-registry";
import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import type { ReactNode } from "react";
import { useLocale } from "../messages/text-provider";
import { adminTheme } from "./admin-theme";

/**
 * Lists open inside the dialog or the page's main part that they belong to, where a screen reader looks for them. Of a dialog only
 * the container takes clicks.
 */
const popupContainer = (trigger?: HTMLElement) => trigger?.closest<HTMLElement>(".ant-modal-container, main") ?? document.body;

/** antd in the product's looks and the page's language, its styles written so that Chromium 86 reads them. */
export function AntdProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  return (
    <AntdRegistry hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        locale={locale === "zh" ? zhCN : enUS}
        theme={adminTheme}
        button={{ autoInsertSpace: false }}
        getPopupContainer={popupContainer}
        wave={{ disabled: true }}
      >
        {children}
      </ConfigProvider>
    </AntdRegistry>
  );
}
