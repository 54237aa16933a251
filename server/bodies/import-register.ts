import { createHash } from "node:crypto";
import { appendAudit } from "@/db/audit";
import { findBody } from "@/db/bodies";
import { inTransaction, type Reader, type Transaction } from "@/db/client";
import { keepTree, TreeLoopError } from "@/db/statistics/keep-roll-ups";
import { writeRegister } from "@/db/write-register";
import type { ActBasis } from "@/domain/body/body-act";
import { compareRegister, type RegisterComparison } from "@/domain/body/compare-register";
import type { SheetRow } from "@/domain/body/register-row";
import { isCalendarDate, shanghaiDate } from "@/domain/deadlines/deadline";
import type { SignedInContext } from "../context";
import { requireAction } from "../require-action";
import type { ImportCounts, ImportPreview, ImportResult } from "./import-view";
import { readRegisterSheet } from "./read-register-sheet";
import { readRegisterGround } from "./register-ground";

/** More is not drawn: the counts say how many there are. */
const MOST_SHOWN = 500;

/**
 * Reads a register from an xlsx and says what it would change: nothing is written. The token binds a later application to the
 * very file and register that were compared.
 */
export function previewRegister(ctx: SignedInContext, bytes: Uint8Array): ImportPreview {
  requireAction(ctx, "body.manage");
  const sheet = readRegisterSheet(bytes);
  if (sheet.outcome === "refused") return sheet;
  const { compared, token } = compare(ctx.db, ctx, { rows: sheet.rows, bytes });
  const { changes, flaws, missing } = compared;
  return {
    outcome: "compared",
    token: flaws.length === 0 && changes.length > 0 ? token : null,
    counts: countsOf(compared),
    changes: changes.slice(0, MOST_SHOWN).map(({ row, added, moved, fields, after }) => ({ row, added, moved, fields, name: after.name })),
    flaws: flaws.slice(0, MOST_SHOWN),
    missing: missing.slice(0, MOST_SHOWN).map(({ name }) => name),
  };
}

/**
 * Writes what a preview has shown, in one transaction with its audit row, or nothing at all: when the file or the register is
 * another than at the preview the answer is `stale`.
 */
export function applyRegister(
  ctx: SignedInContext,
  { bytes, token, date }: { readonly bytes: Uint8Array; readonly token: string; readonly date: string },
): ImportResult {
  requireAction(ctx, "body.manage");
  if (!isCalendarDate(date)) return { outcome: "refused", reason: "notADate" };
  if (date > shanghaiDate(ctx.now())) return { outcome: "refused", reason: "dateAhead" };
  const sheet = readRegisterSheet(bytes);
  if (sheet.outcome === "refused") return { outcome: "stale" };
  return refusingLoops(ctx, (tx) => {
    const { compared, token: now } = compare(tx, ctx, { rows: sheet.rows, bytes });
    if (now !== token || compared.flaws.length > 0) return { outcome: "stale" };
    const basis: ActBasis = { date, fromYear: Number(date.slice(0, 4)), documentNumber: null, reason: null };
    const { changes } = compared;
    const by = { accountId: ctx.viewer.accountId, at: ctx.now() };
    const formerParents = parentsOf(tx, changes);
    const ids = keepTree(
      tx,
      () => writeRegister(tx, { changes, basis }, by),
      (added) => [...added.values(), ...formerParents, ...changes.flatMap(({ after }) => (after.id > 0 ? after.id : []))],
    );
    const counts = countsOf(compared);
    const changed = changes.flatMap(({ after, added, fields }) => (added ? [] : [{ id: after.id, fields }]));
    const detail = { file: sha256(bytes), date, ...counts, added: [...ids.values()], changed };
    appendAudit(tx, { at: ctx.now(), viewer: ctx.viewer, action: "body.import", bodyId: ctx.viewer.bodyId, reportId: null, detail });
    return { outcome: "imported", counts };
  });
}

/** One unit of work; undone and refused when bodies would stand below themselves in the tree of some year. */
function refusingLoops({ db }: SignedInContext, work: (tx: Transaction) => ImportResult): ImportResult {
  try {
    return inTransaction(db, work);
  } catch (error) {
    if (error instanceof TreeLoopError) return { outcome: "refused", reason: "parentBelow" };
    throw error;
  }
}

function compare(reader: Reader, { viewer }: SignedInContext, of: { readonly rows: readonly SheetRow[]; readonly bytes: Uint8Array }) {
  const { fingerprint, ...ground } = readRegisterGround(reader, viewer);
  return { compared: compareRegister(ground, of.rows), token: sha256(`${fingerprint} ${sha256(of.bytes)}`) };
}

/** The parents that the bodies to be changed have so far. */
function parentsOf(reader: Reader, changes: RegisterComparison["changes"]): readonly number[] {
  return changes.flatMap(({ after }) => (after.id > 0 ? (findBody(reader, after.id)?.parentId ?? []) : []));
}

function sha256(of: string | Uint8Array): string {
  return createHash("sha256").update(of).digest("hex");
}

function countsOf({ rows, changes, same, missing, flaws }: RegisterComparison): ImportCounts {
  const added = changes.filter((change) => change.added).length;
  const moved = changes.filter((change) => change.moved).length;
  return { rows, added, moved, changed: changes.length - added - moved, same, missing: missing.length, flaws: flaws.length };
}
