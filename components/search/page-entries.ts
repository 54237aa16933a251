import { type Action, mayDo, type Role } from "@/domain/access/access";
import { navItems } from "../layout/nav-items";
import type { MessageId } from "../messages/messages";

/** A page that can be looked for. */
export interface PageEntry {
  readonly href: string;
  readonly label: MessageId;
}

/** Pages that stand in no navigation, with what one must be allowed to do to open them. */
const others: readonly (PageEntry & { readonly action: Action })[] = [
  { href: "/overview", label: "frame.nav.overview", action: "statistics.read" },
  { href: "/bodies", label: "frame.nav.bodies", action: "statistics.read" },
  { href: "/rollup", label: "frame.nav.rollup", action: "statistics.read" },
  { href: "/metrics", label: "metrics.title", action: "statistics.read" },
  { href: "/screen", label: "screen.title", action: "statistics.read" },
  { href: "/filing/form", label: "form.open.form", action: "report.upload" },
  { href: "/filing/nil", label: "form.open.nil", action: "report.upload" },
  { href: "/likeness", label: "likeness.pairs.title", action: "compliance.read" },
  { href: "/register", label: "register.title", action: "compliance.read" },
  { href: "/compliance/import", label: "imports.title", action: "report.import" },
  { href: "/admin/accounts/passwords", label: "admin.passwordRules.title", action: "account.manage" },
  { href: "/admin/backups", label: "backups.title", action: "backup.manage" },
  { href: "/admin/operations", label: "operations.title", action: "backup.manage" },
  { href: "/admin/open-data", label: "openData.title", action: "openData.manage" },
  { href: "/notices", label: "notices.title", action: "session.own" },
  { href: "/help", label: "help.title", action: "session.own" },
  { href: "/help/open-data", label: "openData.help", action: "session.own" },
];

/** Every page a role may open by name: its navigation first. */
export function pageEntries(role: Role): readonly PageEntry[] {
  const own = navItems(role);
  const further = others.filter(({ action, href }) => mayDo(role, action) && !own.some((item) => item.href === href));
  return [...own, ...further.map(({ href, label }) => ({ href, label }))];
}
