import { z } from "zod";
import { addComment } from "../reports/add-comment";
import { compareVersions } from "../reports/compare-versions";
import { correctReport } from "../reports/correct-report";
import { explainFinding } from "../reports/explain-finding";
import { getCellHistory } from "../reports/get-cell-history";
import { getHistory } from "../reports/get-history";
import { getHome } from "../reports/get-home";
import { getReceipt } from "../reports/get-receipt";
import { getReport } from "../reports/get-report";
import { getUploadProgress } from "../reports/get-upload-progress";
import { listComments } from "../reports/list-comments";
import { listEvents } from "../reports/list-events";
import { listReports } from "../reports/list-reports";
import { readComments } from "../reports/read-comments";
import { receiveArchive } from "../reports/receive-archive";
import { receiveReport } from "../reports/receive-report";
import { submitReport } from "../reports/submit-report";
import { cellId, findingKey, id, idempotencyKey, instant, reportYear, revision } from "./inputs";
import { procedure, router } from "./trpc";

const ofYear = z.object({ year: reportYear.optional() }).optional();

/** More changes than a form has cells make no sense. */
const MOST_CHANGES = 400;

/** Four digits and nothing else: a number is never guessed from text. */
const yearText = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(reportYear);

const MOST_MEMBERS = 200;
const MOST_KEYS = 50;

const versionNumber = z.int().min(1).max(100_000);

/** The place of comments: a cell, a finding, or the report itself. */
const commentPlace = z.object({ reportId: id, cell: cellId.nullable(), findingKey: findingKey.nullable() });

const uploadFields = z.object({
  year: yearText,
  idempotencyKey,
  batch: idempotencyKey.optional(),
  confirmed: z.array(z.enum(["body", "year", "again"])).max(3),
  part: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .optional(),
  only: z.array(z.string().min(1).max(1000)).max(MOST_MEMBERS).optional(),
});

const uploadForm = z.instanceof(FormData).transform((form, ctx) => {
  const file = form.get("file");
  const rest = uploadFields.safeParse({
    year: form.get("year"),
    idempotencyKey: form.get("idempotencyKey"),
    batch: form.get("batch") ?? undefined,
    confirmed: form.getAll("confirmed"),
    part: form.get("part") ?? undefined,
    only: form.has("only") ? form.getAll("only") : undefined,
  });
  if (rest.success && file instanceof File && file.name.length <= 255) return { file, ...rest.data };
  ctx.addIssue({ code: "custom", message: "badInput" });
  return z.NEVER;
});

export const reportsRouter = router({
  /** The clerk's home of a season. */
  home: procedure("report.upload")
    .input(ofYear)
    .query(({ ctx, input }) => getHome(ctx, input ?? {})),
  list: procedure("report.read")
    .input(ofYear)
    .query(({ ctx, input }) => listReports(ctx, input ?? {})),
  upload: procedure("report.upload")
    .input(uploadForm)
    .mutation(async ({ ctx, input: { file, only: _, ...rest } }) =>
      receiveReport(ctx, { ...rest, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    ),
  /** A zip of the own body's reports; each member with its own result. */
  uploadArchive: procedure("report.upload")
    .input(uploadForm)
    .mutation(async ({ ctx, input: { file, ...rest } }) =>
      receiveArchive(ctx, { ...rest, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    ),
  /** How far the account's own uploads are, in the order of their keys. */
  uploadProgress: procedure("report.upload")
    .input(z.object({ keys: z.array(idempotencyKey).min(1).max(MOST_KEYS) }))
    .query(({ ctx, input }) => getUploadProgress(ctx, input)),
  get: procedure("report.read")
    .input(z.object({ reportId: id, versionId: id.optional(), asOf: instant.optional() }))
    .query(({ ctx, input }) => getReport(ctx, input)),
  correct: procedure("report.correct")
    .input(
      z.object({
        reportId: id,
        revision,
        changes: z
          .array(z.object({ cell: cellId, value: z.number().nullable() }))
          .min(1)
          .max(MOST_CHANGES),
      }),
    )
    .mutation(({ ctx, input }) => correctReport(ctx, input)),
  explain: procedure("report.correct")
    .input(z.object({ reportId: id, revision, findingKey, text: z.string().trim().min(2).max(1000) }))
    .mutation(({ ctx, input }) => explainFinding(ctx, input)),
  submit: procedure("report.submit")
    .input(z.object({ reportId: id, revision, idempotencyKey }))
    .mutation(({ ctx, input }) => submitReport(ctx, input)),
  receipt: procedure("report.read")
    .input(z.object({ number: z.string().regex(/^\d{4}-\d{6,9}$/) }))
    .query(({ ctx, input }) => getReceipt(ctx, input)),
  history: procedure("report.read")
    .input(z.object({ reportId: id }))
    .query(({ ctx, input }) => getHistory(ctx, input)),
  /** What happened around a report besides its versions: comments, verdicts, answers, reminders, grants, publications. */
  events: procedure("report.read")
    .input(z.object({ reportId: id }))
    .query(({ ctx, input }) => listEvents(ctx, input)),
  /** What differs between two versions, by their numbers. */
  compareVersions: procedure("report.read")
    .input(z.object({ reportId: id, from: versionNumber, to: versionNumber }))
    .query(({ ctx, input }) => compareVersions(ctx, input)),
  /** Every reading and correction of one cell. */
  cellHistory: procedure("report.read")
    .input(z.object({ reportId: id, cell: cellId }))
    .query(({ ctx, input }) => getCellHistory(ctx, input)),
  comments: procedure("report.read")
    .input(z.object({ reportId: id }))
    .query(({ ctx, input }) => listComments(ctx, input)),
  comment: procedure("report.comment")
    .input(commentPlace.extend({ text: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx, input }) => addComment(ctx, input)),
  readComments: procedure("report.comment")
    .input(commentPlace)
    .mutation(({ ctx, input }) => readComments(ctx, input)),
});
