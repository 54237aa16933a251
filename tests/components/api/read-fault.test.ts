import { TRPCClientError } from "@trpc/client";
import { expect, it } from "vitest";
import { readFault } from "@/components/api/read-fault";
import { readAnswer } from "@/components/upload/upload-file";
import { faultSentences } from "@/domain/refusals/fault-sentences";

it("knows the server's faults by their message, and no other failure", () => {
  expect(readFault(new TRPCClientError("databaseBusy"))).toBe(faultSentences.databaseBusy.user);
  for (const other of [new TRPCClientError("unexpected"), new TRPCClientError("constructor"), new Error("databaseBusy"), null])
    expect(readFault(other)).toBeNull();
});

it("tells an upload which fault stood in the way, and that many upload at once where none is named", () => {
  const answer = (message: string) => readAnswer(503, JSON.stringify({ error: { message, data: {} } }));
  expect(answer("diskFull")).toEqual({ outcome: "failed", reason: "diskFull" });
  expect(answer("busy")).toEqual({ outcome: "failed", reason: "busy" });
  expect(readAnswer(503, "<html>proxy</html>")).toEqual({ outcome: "failed", reason: "busy" });
});
