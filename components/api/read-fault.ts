import { TRPCClientError } from "@trpc/client";
import type { Bilingual } from "@/domain/checks/finding";
import { faultSentences, isFault } from "@/domain/refusals/fault-sentences";

/** What to tell of a call that failed because of the server's surroundings (disk, database); null for any other failure. */
export function readFault(error: unknown): Bilingual | null {
  return error instanceof TRPCClientError && isFault(error.message) ? faultSentences[error.message].user : null;
}
