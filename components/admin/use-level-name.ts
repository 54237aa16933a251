"use client";

import type { BodyLevel } from "@/domain/body/body";
import { useText } from "../messages/text-provider";

/** Names a level; null is every level. */
export function useLevelName(): (level: BodyLevel | null) => string {
  const t = useText();
  return (level) => (level === null ? t("admin.deadlines.everyLevel") : t(`office.level.${level}`));
}
