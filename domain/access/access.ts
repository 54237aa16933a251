/**
 * The five roles (trust rules). clerk 填报员: own body, uploads, corrects, submits. reviewer 审核员: subtree, returns and
 * approves, never edits figures. leader 领导: approved figures only. administrator 系统管理员: bodies, accounts,
 * deadlines, rules. auditor 审计员: reads the audit log, changes nothing.
 */
export const roles = ["clerk", "reviewer", "leader", "administrator", "auditor"] as const;
export type Role = (typeof roles)[number];

/** Everything anyone can do. A procedure names exactly one action. */
export const actions = [
  "report.upload",
  "report.correct",
  "report.submit",
  "report.read",
  "report.comment",
  "report.import",
  "review.decide",
  "compliance.read",
  "statistics.read",
  "view.keep",
  "note.write",
  "dictionary.read",
  "body.read",
  "body.manage",
  "account.manage",
  "deadline.manage",
  "obligation.manage",
  "reminder.send",
  "reminder.manage",
  "publication.record",
  "rule.manage",
  "backup.manage",
  "openData.manage",
  "audit.read",
  "session.own",
] as const;
export type Action = (typeof actions)[number];

const allowed: Readonly<Record<Role, readonly Action[]>> = {
  clerk: [
    "report.upload",
    "report.correct",
    "report.submit",
    "report.read",
    "report.comment",
    "publication.record",
    "statistics.read",
    "view.keep",
    "dictionary.read",
    "body.read",
    "session.own",
  ],
  reviewer: [
    "report.read",
    "report.import",
    "report.comment",
    "review.decide",
    "compliance.read",
    "obligation.manage",
    "reminder.send",
    "reminder.manage",
    "statistics.read",
    "view.keep",
    "note.write",
    "dictionary.read",
    "body.read",
    "session.own",
  ],
  leader: ["statistics.read", "view.keep", "dictionary.read", "body.read", "session.own"],
  administrator: [
    "report.import",
    "backup.manage",
    "openData.manage",
    "body.read",
    "body.manage",
    "account.manage",
    "deadline.manage",
    "obligation.manage",
    "reminder.manage",
    "rule.manage",
    "dictionary.read",
    "session.own",
  ],
  auditor: ["audit.read", "body.read", "dictionary.read", "session.own"],
};

/** True when the role may do the action at all; the scope is checked apart, by the body's path. */
export function mayDo(role: Role, action: Action): boolean {
  return allowed[role].includes(action);
}

/** Which bodies a role's actions reach: its own body only, or its body and the whole subtree below it. */
export function reachOf(role: Role): "own" | "subtree" {
  return role === "clerk" ? "own" : "subtree";
}

/**
 * True when `target` lies within the reach of an account at `home`. Paths are materialised: "/1/4/" lies below "/1/".
 */
export function inScope(role: Role, home: string, target: string): boolean {
  return reachOf(role) === "own" ? target === home : target.startsWith(home);
}

/** Number of bodies above the one at a path; 0 for the top: "/1/4/" → 1. */
export function depthOf(path: string): number {
  return path.split("/").length - 3;
}
