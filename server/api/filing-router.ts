import { z } from "zod";
import { getForm } from "../filing/get-form";
import { makeReport } from "../filing/make-report";
import { getNil, makeNil } from "../filing/nil-report";
import { saveForm } from "../filing/save-form";
import { cellId, idempotencyKey, reportYear, revision } from "./inputs";
import { procedure, router } from "./trpc";

/** Longer than any section of a real report. */
const MOST_CHARACTERS = 30_000;
const MOST_CHANGES = 400;

const ofYear = z.object({ year: reportYear });
const text = z.string().max(MOST_CHARACTERS);
const section = z.enum(["s1", "s5", "s6"]);
const change = z.union([
  z.object({ field: section, was: text.nullable(), now: text.nullable() }),
  z.object({ field: cellId, was: z.number().nullable(), now: z.number().nullable() }),
]);

/** Filing without a file: the online form and the nil report of the clerk's own body. */
export const filingRouter = router({
  form: procedure("report.upload")
    .input(ofYear)
    .query(({ ctx, input }) => getForm(ctx, input)),
  save: procedure("report.upload")
    .input(ofYear.extend({ changes: z.array(change).min(1).max(MOST_CHANGES) }))
    .mutation(({ ctx, input }) => saveForm(ctx, input)),
  make: procedure("report.upload")
    .input(ofYear.extend({ revision, idempotencyKey }))
    .mutation(({ ctx, input }) => makeReport(ctx, input)),
  nil: procedure("report.upload")
    .input(ofYear)
    .query(({ ctx, input }) => getNil(ctx, input)),
  makeNil: procedure("report.upload")
    .input(
      ofYear.extend({
        texts: z.object({ s1: text, s5: text, s6: text }),
        disclosure: z.partialRecord(cellId, z.number()),
        /** The clerk's word for it; there is no nil report without. */
        confirmed: z.literal(true),
        idempotencyKey,
      }),
    )
    .mutation(({ ctx, input }) => makeNil(ctx, input)),
});
