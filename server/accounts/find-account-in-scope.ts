import { findAccount } from "@/db/accounts";
import type { Reader } from "@/db/client";
import { inScope } from "@/domain/access/access";
import type { Viewer } from "../context";
import { found, NotFoundError } from "../errors";

/** An account of a body in the viewer's scope; NotFoundError for any other id. */
export function findAccountInScope(db: Reader, accountId: number, viewer: Viewer) {
  const row = found(findAccount(db, accountId));
  if (!inScope(viewer.role, viewer.bodyPath, row.bodyPath)) throw new NotFoundError();
  return row;
}
