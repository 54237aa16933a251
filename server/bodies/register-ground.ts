import { createHash } from "node:crypto";
import { listBodies } from "@/db/bodies";
import { readLastFiledYears } from "@/db/body-events";
import type { Reader } from "@/db/client";
import { listFormerNames } from "@/db/former-names";
import { inScope } from "@/domain/access/access";
import type { RegisterGround } from "@/domain/body/compare-register";
import type { Viewer } from "../context";

/** The register as a sheet is held against it, with a fingerprint that changes with any of its bodies. */
export function readRegisterGround(reader: Reader, viewer: Viewer): RegisterGround & { readonly fingerprint: string } {
  const rows = listBodies(reader);
  const former = listFormerNames(reader);
  const filed = readLastFiledYears(reader);
  const bodies = rows.map((row) => ({
    ...row,
    formerNames: (former.get(row.id) ?? []).map(({ name }) => name),
    inScope: inScope(viewer.role, viewer.bodyPath, row.path),
    lastFiledYear: filed.get(row.id) ?? null,
  }));
  const fingerprint = createHash("sha256").update(JSON.stringify(bodies)).digest("hex");
  return { bodies, scopeId: viewer.bodyId, fingerprint };
}
