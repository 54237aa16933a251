import type { MessageId } from "@/components/messages/messages";
import type { Role } from "@/domain/access/access";

export interface NavItem {
  readonly href: string;
  readonly label: MessageId;
}

const compare: NavItem = { href: "/compare", label: "frame.nav.compare" };
const dictionary: NavItem = { href: "/dictionary", label: "frame.nav.dictionary" };
const overview: NavItem = { href: "/overview", label: "frame.nav.overview" };
const rollup: NavItem = { href: "/rollup", label: "frame.nav.rollup" };

const items: Readonly<Record<Role, readonly [NavItem, ...NavItem[]]>> = {
  clerk: [
    { href: "/filing", label: "frame.nav.home" },
    { href: "/filing/upload", label: "frame.nav.upload" },
    { href: "/filing/history", label: "frame.nav.history" },
    compare,
    dictionary,
  ],
  reviewer: [
    { href: "/compliance", label: "frame.nav.compliance" },
    { href: "/reviews", label: "frame.nav.reviews" },
    { href: "/reminders", label: "frame.nav.reminders" },
    { href: "/deadlines", label: "frame.nav.obligations" },
    rollup,
    compare,
    dictionary,
  ],
  leader: [
    overview,
    compare,
    rollup,
    { href: "/bodies", label: "frame.nav.bodies" },
    { href: "/screen", label: "screen.title" },
    dictionary,
  ],
  administrator: [
    { href: "/admin/bodies", label: "frame.nav.adminBodies" },
    { href: "/admin/accounts", label: "frame.nav.accounts" },
    { href: "/admin/deadlines", label: "frame.nav.deadlines" },
    { href: "/reminders", label: "frame.nav.reminders" },
    { href: "/admin/rules", label: "frame.nav.rules" },
    { href: "/admin/reviews", label: "levels.title" },
    dictionary,
  ],
  auditor: [{ href: "/audit", label: "frame.nav.audit" }, dictionary],
};

/** The navigation of a role, at most seven entries; the first is its home. */
export function navItems(role: Role): readonly NavItem[] {
  return items[role];
}

/** The page a role starts from. */
export function homeOf(role: Role): string {
  return items[role][0].href;
}

/** The entry a page belongs to: the longest one its path starts with, null when none fits. */
export function currentItem(role: Role, path: string): NavItem | null {
  const fitting = items[role].filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return fitting.reduce<NavItem | null>((best, item) => (best && best.href.length >= item.href.length ? best : item), null);
}

/** True for working screens that take the whole width: the check view of a report, the online form. */
export function takesWholeWidth(path: string): boolean {
  return /^\/reports\/\d+$/.test(path) || path === "/filing/form";
}
