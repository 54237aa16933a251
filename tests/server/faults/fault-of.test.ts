import { TRPCError } from "@trpc/server";
import { expect, it, vi } from "vitest";
import { faultSentences } from "@/domain/refusals/fault-sentences";
import { explainError, incidentOf } from "@/server/api/explain-error";
import { faultOf } from "@/server/fault";
import { endMaintenance } from "@/server/maintenance";

const coded = (code: string) => Object.assign(new Error("told by the system"), { code });

it.each([
  ["SQLITE_BUSY", "databaseBusy"],
  ["SQLITE_BUSY_SNAPSHOT", "databaseBusy"],
  ["SQLITE_FULL", "diskFull"],
  ["ENOSPC", "diskFull"],
  ["EROFS", "readOnly"],
  ["EACCES", "readOnly"],
  ["SQLITE_READONLY_DBMOVED", "readOnly"],
  ["EMFILE", "tooManyFiles"],
  ["SQLITE_CANTOPEN", "tooManyFiles"],
  ["SQLITE_IOERR_READ", "diskFailing"],
  ["SQLITE_CORRUPT", "maintenance"],
] as const)("takes %s for %s, also behind another error, and answers 503 with its name and an incident", (code, fault) => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const cause = new Error("Failed query", { cause: coded(code) });
  expect([faultOf(coded(code)), faultOf(cause)]).toEqual([fault, fault]);
  const answer = explainError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause }), "reports.upload");
  expect([answer.code, answer.message]).toEqual(["SERVICE_UNAVAILABLE", fault]);
  const line = String(logged.mock.calls.at(-1)?.[0]);
  expect(JSON.parse(line)).toMatchObject({ incident: incidentOf(answer), fault, advice: faultSentences[fault].administrator });
  logged.mockRestore();
  endMaintenance();
});

it("takes a constraint or a bug for neither", () => {
  for (const error of [coded("SQLITE_CONSTRAINT_UNIQUE"), new TypeError("x is undefined"), coded("ENOENT"), "SQLITE_BUSY"])
    expect(faultOf(error)).toBeNull();
});
