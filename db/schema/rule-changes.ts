import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { RuleSetting } from "@/domain/checks/rule-settings";
import { account } from "./accounts";

/** Every change of a rule's setting, never changed itself: the last one of a rule holds, null is the catalogue's own setting. */
export const ruleChange = sqliteTable(
  "rule_change",
  {
    id: integer("id").primaryKey(),
    rule: text("rule").notNull(),
    setting: text("setting", { mode: "json" }).$type<Omit<RuleSetting, "revision">>(),
    reason: text("reason").notNull(),
    changedBy: integer("changed_by")
      .notNull()
      .references(() => account.id),
    changedAt: integer("changed_at").notNull(),
  },
  (t) => [index("rule_change_rule").on(t.rule)],
);
