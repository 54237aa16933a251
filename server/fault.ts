import type { Fault } from "@/domain/refusals/fault-sentences";
import { MaintenanceError } from "./maintenance";

const codes: readonly (readonly [RegExp, Fault])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, "databaseBusy"],
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/, "diskFull"],
  [/^(SQLITE_READONLY|EROFS$|EACCES$|EPERM$)/, "readOnly"],
  [/^(EMFILE|ENFILE|SQLITE_CANTOPEN)/, "tooManyFiles"],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, "maintenance"],
  [/^(SQLITE_IOERR|EIO$)/, "diskFailing"],
];

/** Which fault of the surroundings an error, or what caused it, comes from; null when it is none of them. */
export function faultOf(error: unknown): Fault | null {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof MaintenanceError) return "maintenance";
    const code = "code" in one ? String(one.code) : "";
    const known = codes.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
  }
  return null;
}
