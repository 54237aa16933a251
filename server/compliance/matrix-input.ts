import { z } from "zod";
import { bodyKinds, bodyLevels } from "@/domain/body/body";
import { filingCounts } from "@/domain/deadlines/filing-count";
import { filingStatuses } from "@/domain/deadlines/filing-status";
import { seasonTodos } from "@/domain/deadlines/season-todo";

/** Orders of the matrix. `name` is by pinyin, `tree` by supervision. */
const matrixSorts = ["status", "tree", "name", "errors", "warnings", "submittedAt", "daysLate", "deadline"] as const;

const rowId = z.int().min(1);

/** Which bodies the matrix shows, in which order; everything left out lets every body through. */
export const matrixFilter = z.object({
  level: z.enum(bodyLevels).optional(),
  kind: z.enum(bodyKinds).optional(),
  /** Status of the season's year. */
  status: z.enum(filingStatuses).optional(),
  /** A count of the desk: exactly the bodies counted there. */
  count: z.enum(filingCounts).optional(),
  todo: z.enum(seasonTodos).optional(),
  /** A body and everything below it, or `own`: what belongs to none of the desk's places. */
  place: z.union([rowId, z.literal("own")]).optional(),
  /** A rule the season's report breaks. */
  rule: z.string().max(40).optional(),
  /** The reviewer with whom the season's report waits, or `none`: it waits here and nobody was named. */
  reviewer: z.union([rowId, z.literal("none")]).optional(),
  /** Words in the name, the pinyin or the initials. */
  text: z.string().max(40).optional(),
  sort: z.enum(matrixSorts).default("status"),
  descending: z.boolean().default(false),
  grouped: z.boolean().default(true),
});
export type MatrixFilter = z.infer<typeof matrixFilter>;

/** Rows sent at once, at most. */
export const MOST_ROWS = 200;
