"use client";

import { Button } from "antd";
import { useText } from "../messages/text-provider";
import styles from "./admin.module.css";

interface RegisterToolsProps {
  readonly canManage: boolean;
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** What can be done with the register as a whole: add, import and export it; who only reads takes the contacts out. */
export function RegisterTools({ canManage, onNew, onImport }: RegisterToolsProps) {
  const t = useText();
  if (!canManage)
    return (
      <span className={styles.buttons}>
        <Button href="/api/exports/bodies/contacts">{t("register.contacts")}</Button>
      </span>
    );
  return (
    <span className={styles.buttons}>
      <Button href="/api/exports/bodies/register">{t("register.export")}</Button>
      <Button onClick={onImport}>{t("register.import")}</Button>
      <Button type="primary" onClick={onNew}>
        {t("admin.bodies.create")}
      </Button>
    </span>
  );
}
