import type { BodyKind, BodyLevel } from "@/domain/body/body";
import type { BodyAct, FoundedBody, Successor } from "@/domain/body/body-act";
import type { BodyView } from "@/server/bodies/body-view";

/** What the form of a change holds; only the fields of its kind are there. */
export interface ActValues {
  readonly name?: string;
  readonly shortName?: string;
  readonly parentId?: number;
  readonly level?: BodyLevel;
  readonly kind?: BodyKind;
  readonly into?: "self" | "other" | "founded";
  readonly intoId?: number;
  readonly partIds?: readonly number[];
  readonly names?: string;
  readonly intoIds?: readonly number[];
  readonly continues?: boolean;
}

/** Full names, one a line; empty lines and repetitions are dropped. */
export function splitNames(text: string): string[] {
  return [...new Set(text.split(/\n/).map((name) => name.trim()))].filter((name) => name !== "");
}

/** What a form about a body starts with: new bodies stand beside it and are of its level and kind. */
export function firstActValues(kind: BodyAct["kind"], { parentId, level, kind: bodyKind }: BodyView): ActValues {
  const beside = { level, kind: bodyKind, ...(parentId === null ? {} : { parentId }) };
  if (kind === "merged") return { ...beside, into: "self" };
  if (kind === "split") return { ...beside, continues: true };
  return {};
}

/** The act a filled form stands for. */
export function actOf(kind: BodyAct["kind"], body: BodyView, values: ActValues): BodyAct {
  const bodyId = body.id;
  const name = values.name?.trim() ?? "";
  if (kind === "renamed") return { kind, bodyId, name, shortName: values.shortName?.trim() || name };
  if (kind === "transferred") return { kind, bodyId, parentId: values.parentId ?? 0 };
  if (kind === "abolished") return { kind, bodyId };
  if (kind === "merged") return { kind, partIds: [bodyId, ...(values.partIds ?? [])], into: successorOf(body, values) };
  const founded = splitNames(values.names ?? "").map((one) => ({ founded: foundedBody(one, one, { body, values }) }));
  const into = [...(values.intoIds ?? []).map((id) => ({ bodyId: id })), ...founded];
  return { kind, bodyId, into, continues: values.continues ?? true };
}

function successorOf(body: BodyView, values: ActValues): Successor {
  if (values.into === "other") return { bodyId: values.intoId ?? 0 };
  if (values.into !== "founded") return { bodyId: body.id };
  const name = values.name?.trim() ?? "";
  return { founded: foundedBody(name, values.shortName?.trim() || name, { body, values }) };
}

function foundedBody(name: string, shortName: string, of: { readonly body: BodyView; readonly values: ActValues }): FoundedBody {
  const { body, values } = of;
  const place = { level: values.level ?? body.level, kind: values.kind ?? body.kind, parentId: values.parentId ?? body.parentId ?? 0 };
  return { name, shortName, ...place, regionCode: body.regionCode, unifiedCode: null, contact: null };
}
