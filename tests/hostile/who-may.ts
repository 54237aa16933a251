import { type Action, type Role, roles } from "@/domain/access/access";

/** Who may do what, stated apart from the product's own table: a slip there shows here. */
export const whoMay: Readonly<Record<Action, readonly Role[]>> = {
  "report.upload": ["clerk"],
  "report.correct": ["clerk"],
  "report.submit": ["clerk"],
  "report.read": ["clerk", "reviewer"],
  "report.comment": ["clerk", "reviewer"],
  "report.import": ["reviewer", "administrator"],
  "backup.manage": ["administrator"],
  "openData.manage": ["administrator"],
  "review.decide": ["reviewer"],
  "compliance.read": ["reviewer"],
  "statistics.read": ["clerk", "reviewer", "leader"],
  "dictionary.read": roles,
  "body.read": roles,
  "body.manage": ["administrator"],
  "account.manage": ["administrator"],
  "deadline.manage": ["administrator"],
  "obligation.manage": ["reviewer", "administrator"],
  "reminder.send": ["reviewer"],
  "reminder.manage": ["reviewer", "administrator"],
  "publication.record": ["clerk"],
  "rule.manage": ["administrator"],
  "audit.read": ["auditor"],
  "session.own": roles,
};
