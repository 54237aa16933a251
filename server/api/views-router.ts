import { z } from "zod";
import { metricNoteKinds } from "@/domain/metrics/metric-note";
import { metricIdPattern } from "@/domain/metrics/resolve-metric";
import { listViews, retireView, saveView, updateView } from "../views/keep-views";
import { listSelected } from "../views/list-selected";
import { listNotes, retireNote, writeNote } from "../views/metric-notes";
import { bodySelection } from "./body-selection-input";
import { id, reportYear } from "./inputs";
import { procedure, router } from "./trpc";

const name = z.string().trim().min(1).max(60);
/** A query of the comparison page: what a browser may put there, and no address of another page. */
const query = z
  .string()
  .max(2000)
  .regex(/^[\w=&.,:%+-]*$/);
const metric = z.string().regex(metricIdPattern);

export const viewsRouter = router({
  list: procedure("view.keep").query(({ ctx }) => listViews(ctx)),
  save: procedure("view.keep")
    .input(z.object({ name, query, shared: z.boolean() }))
    .mutation(({ ctx, input }) => saveView(ctx, input)),
  update: procedure("view.keep")
    .input(z.object({ id, name, shared: z.boolean() }))
    .mutation(({ ctx, input }) => updateView(ctx, input)),
  retire: procedure("view.keep")
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => retireView(ctx, input)),
  /** The bodies a comparison is about. */
  bodies: procedure("statistics.read")
    .input(z.object({ selection: bodySelection, year: reportYear }))
    .query(({ ctx, input }) => listSelected(ctx, input)),
  notes: procedure("statistics.read")
    .input(z.object({ metrics: z.array(metric).min(1).max(8) }))
    .query(({ ctx, input }) => listNotes(ctx, input)),
  writeNote: procedure("note.write")
    .input(
      z.object({ metric, year: reportYear, bodyId: id.nullable(), kind: z.enum(metricNoteKinds), text: z.string().trim().min(1).max(300) }),
    )
    .mutation(({ ctx, input }) => writeNote(ctx, input)),
  retireNote: procedure("note.write")
    .input(z.object({ id }))
    .mutation(({ ctx, input }) => retireNote(ctx, input)),
});
