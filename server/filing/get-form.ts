import { listBodies } from "@/db/bodies";
import { readFilingDraft } from "@/db/filing-drafts";
import { readRuleSettings } from "@/db/rules";
import { scopeOfKind } from "@/domain/body/body";
import type { CheckContext } from "@/domain/checks/check-input";
import type { SignedInContext } from "../context";
import { approvedFigures } from "../reports/approved-figures";
import { formerFiguresOf } from "../reports/former-figures";
import { currentReport, type FormGround, formerReport, formGround, whyLocked } from "./form-ground";
import type { FormView } from "./form-view";

/** The online form of the clerk's own body for a year: the draft, last year's report beside it, what may be checked at once. */
export function getForm(ctx: SignedInContext, { year }: { readonly year: number }): FormView {
  const ground = formGround(ctx, year);
  const { owner, edition } = ground;
  const lastYear = formerReport(ctx, ground);
  return {
    bodyName: owner.name,
    year,
    edition: edition.id,
    draft: readFilingDraft(ctx.db, owner.id, year),
    lastYear,
    context: contextOfForm(ctx, ground),
    current: currentReport(ctx, ground),
    locked: whyLocked(ctx, ground)?.message ?? null,
    names: listBodies(ctx.db)
      .filter(({ path }) => owner.path.startsWith(path))
      .flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]),
  };
}

/** What figures are checked against before there is a document; its text is checked once the report is made. */
function contextOfForm(ctx: SignedInContext, { owner, year }: FormGround): CheckContext {
  return {
    narrative: [],
    claims: [],
    year,
    settings: readRuleSettings(ctx.db).settings,
    body: { kind: owner.kind, level: owner.level, names: [owner.name, owner.shortName, ...owner.aliases] },
    scope: scopeOfKind(owner.kind),
    ...formerFiguresOf(ctx.db, { owner, year, former: approvedFigures(ctx.db, owner, year - 1) }),
  };
}
