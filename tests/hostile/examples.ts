import type { Ids, ProcedureRule } from "./procedure-rules";

export type Example = (ids: Ids) => unknown;

/** Every example of a procedure's input. */
export const examplesOf = ({ input, more = [] }: ProcedureRule): readonly Example[] => (input ? [input, ...more] : more);
