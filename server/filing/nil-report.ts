import type { FormContent } from "@/domain/filing/form-content";
import { nilDisclosureCells, nilObstacle, nilProposals, nilTexts, nilValues, nothingCarriedOut } from "@/domain/filing/nil-report";
import type { SignedInContext } from "../context";
import { type Refused, refused } from "../reports/report-sentences";
import { fileContent } from "./file-content";
import { type FormGround, formerReport, formGround, whyLocked } from "./form-ground";
import type { FormerReport, MakeReportResult, NilView } from "./form-view";
import { refuseChanges } from "./save-form";

/** What a nil report (零报告) of the clerk's own body would say, and whether there can be one. */
export function getNil(ctx: SignedInContext, { year }: { readonly year: number }): NilView {
  const ground = formGround(ctx, year);
  const { owner, edition } = ground;
  const lastYear = formerReport(ctx, ground);
  const facts = lastYear?.facts ?? null;
  const locked = whyLocked(ctx, ground);
  return {
    bodyName: owner.name,
    year,
    edition: edition.id,
    texts: nilTexts({ bodyName: owner.name, year }),
    proposals: nilProposals(edition, facts),
    lastYear: Object.fromEntries(nilDisclosureCells(edition).map((cell) => [cell, facts?.values[cell]])),
    nothingCarriedOut: nothingCarriedOut(facts),
    locked: locked !== null,
    refusal: (locked ?? whyNotNil(ground, lastYear))?.message ?? null,
  };
}

export interface MakeNilInput {
  readonly year: number;
  readonly texts: FormContent["texts"];
  /** The disclosure figures as the clerk confirmed them; every cell of 表二. */
  readonly disclosure: FormContent["values"];
  readonly idempotencyKey: string;
}

/**
 * Makes the nil report: no application, no dispute, nothing carried in, disclosure as confirmed. Refused when last year's
 * approved report carried anything over.
 */
export async function makeNil(ctx: SignedInContext, { year, texts, disclosure, idempotencyKey }: MakeNilInput): Promise<MakeReportResult> {
  const ground = formGround(ctx, year);
  const lock = whyLocked(ctx, ground) ?? whyNotNil(ground, formerReport(ctx, ground)) ?? refuseDisclosure(ground, disclosure);
  if (lock) return lock;
  return fileContent(ctx, ground, { content: { texts, values: nilValues(ground.edition, disclosure) }, idempotencyKey });
}

function whyNotNil({ year }: FormGround, lastYear: FormerReport | null): Refused<"nil"> | null {
  const obstacle = nilObstacle(lastYear?.facts ?? null);
  return obstacle ? refused(`nil.${obstacle.kind}`, { former: year - 1, year, n: obstacle.count }) : null;
}

function refuseDisclosure(ground: FormGround, disclosure: FormContent["values"]) {
  const cells = nilDisclosureCells(ground.edition);
  const open = cells.filter((cell) => disclosure[cell] === undefined).length;
  if (open > 0) return refused("nil.incomplete", { n: open });
  return refuseChanges(
    ground,
    cells.map((field) => ({ field, now: disclosure[field] ?? null })),
  );
}
