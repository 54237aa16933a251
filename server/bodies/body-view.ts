import type { Role } from "@/domain/access/access";
import type { BodyKind, BodyLevel } from "@/domain/body/body";

export interface BodyView {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parentId: number | null;
  readonly regionCode: string | null;
  readonly contact: string | null;
  readonly validFrom: number;
  readonly validTo: number | null;
  /** Number of bodies above it, for indentation. */
  readonly depth: number;
}

export interface AccountView {
  readonly id: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly disabled: boolean;
  readonly locked: boolean;
  readonly lastSignInAt: number | null;
}

export interface DeadlineView {
  readonly id: number;
  readonly year: number;
  readonly kind: BodyKind;
  readonly level: BodyLevel | null;
  readonly date: string;
}

export interface AuditView {
  readonly id: number;
  readonly at: number;
  readonly login: string;
  readonly action: string;
  readonly bodyName: string | null;
  readonly reportId: number | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
