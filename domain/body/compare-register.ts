import { indexNames, type NameIndex, parentLabel, type RegisteredBody } from "./parent-label";
import { findFlaws } from "./register";
import { kindWords, levelWords, type RegisterColumn } from "./register-columns";
import { type RegisterRow, type RowFlaw, type RowFlawCode, readRegisterRow, type SheetRow } from "./register-row";

/** A field of a body before and after, as the sheet writes them; empty where there is nothing. */
export interface FieldChange {
  readonly column: RegisterColumn;
  readonly before: string;
  readonly after: string;
}

/** What a row does: founds a body (whose id is negative), or changes one field by field. */
export interface RegisterChange {
  readonly row: number;
  readonly added: boolean;
  /** Under another parent than before. */
  readonly moved: boolean;
  readonly fields: readonly FieldChange[];
  /** The body as it will be. */
  readonly after: RegisteredBody;
}

/** A sheet held against the register; with any flaw nothing of it may be written. */
export interface RegisterComparison {
  readonly rows: number;
  readonly changes: readonly RegisterChange[];
  readonly same: number;
  /** Bodies in scope that the sheet leaves out: they stay as they are. */
  readonly missing: readonly { readonly id: number; readonly name: string }[];
  readonly flaws: readonly RowFlaw[];
}

/** The register a sheet is held against. `scopeId`: the topmost body that may be changed. */
export interface RegisterGround {
  readonly bodies: readonly RegisteredBody[];
  readonly scopeId: number;
}

interface Line extends RegisterRow {
  readonly before: RegisteredBody | null;
  readonly after: RegisteredBody;
}

type Add = (row: number, column: RegisterColumn, of: { readonly code: RowFlawCode; readonly about: string }) => void;

/**
 * Holds the rows of a sheet against the register: who is added, changed field by field, moved, and who is left out. Rows find
 * their bodies by number, else by unified code, else by name under the parent. Nobody is ever removed.
 */
export function compareRegister(ground: RegisterGround, sheet: readonly SheetRow[]): RegisterComparison {
  const read = sheet.map(readRegisterRow);
  const flaws: RowFlaw[] = read.flatMap((one) => one.flaws);
  const add: Add = (row, column, of) => void flaws.push({ row, column, ...of });
  const named = read.map(({ row }) => row).filter(({ name }) => name !== "");
  const placed = placeLines(ground, findBodies(ground, named, add), add);
  flaws.push(...clashesOf(ground, placed));
  const changes = placed.flatMap((line) => changeOf(ground, line));
  const present = new Set(placed.flatMap(({ before }) => before?.id ?? []));
  const missing = ground.bodies.filter((body) => body.inScope && !present.has(body.id)).map(({ id, name }) => ({ id, name }));
  const order = [...flaws].sort((a, b) => a.row - b.row);
  return { rows: sheet.length, changes, same: placed.length - changes.length, missing, flaws: order };
}

/** The body each row speaks of, null for a new one. */
function findBodies({ bodies }: RegisterGround, rows: readonly RegisterRow[], add: Add): readonly Omit<Line, "after">[] {
  const mine = bodies.filter(({ inScope }) => inScope);
  const byId = new Map(mine.map((body) => [body.id, body]));
  // Whom a number names belongs to that row: another row of that name or code is somebody else.
  const numbered = new Set(rows.flatMap(({ number }) => number ?? []));
  const living = mine.filter(({ id, validTo }) => validTo === null && !numbered.has(id));
  const byCode = new Map(living.flatMap((body) => (body.unifiedCode === null ? [] : [[body.unifiedCode, body] as const])));
  const names = indexNames(living);
  const parentNames = indexNames(mine.filter(({ validTo }) => validTo === null));
  const former = new Map(mine.flatMap((body) => body.formerNames.map((name) => [`${body.parentId}/${name}`, body] as const)));
  const taken = new Map<number, number>();
  return rows.map((row) => {
    const { number, name, parent, told } = row;
    if (number !== null && !byId.has(number)) add(row.row, "number", { code: "unknownNumber", about: String(number) });
    const coded = told.unifiedCode ? byCode.get(told.unifiedCode) : undefined;
    const parents = new Set((parentNames.get(parent) ?? []).map(({ id }) => id));
    const parentNumber = /^#(\d+)$/.exec(parent)?.[1];
    if (parentNumber) parents.add(Number(parentNumber));
    const beside = (names.get(name) ?? []).filter((body) => (body.parentId === null ? parent === "" : parents.has(body.parentId)));
    const before = (number === null ? (coded ?? (beside.length === 1 ? beside[0] : undefined)) : byId.get(number)) ?? null;
    const earlier = before ? taken.get(before.id) : undefined;
    if (before && earlier !== undefined) add(row.row, number === null ? "name" : "number", { code: "bodyTwice", about: String(earlier) });
    if (before) taken.set(before.id, row.row);
    const renamed = before || number !== null ? undefined : [...parents].map((id) => former.get(`${id}/${name}`)).find(Boolean);
    if (renamed) add(row.row, "name", { code: "formerName", about: renamed.name });
    return { ...row, before };
  });
}

/** The lines with their parents; those of unknown bodies or parents are left out, their flaws are told. */
function placeLines(ground: RegisterGround, rows: readonly Omit<Line, "after">[], add: Add): readonly Line[] {
  const lines = rows.map((row, at): Line => ({ ...row, after: withoutParent(row, -1 - at) }));
  for (const { row, before, told } of lines)
    if (!before && told.validFrom === undefined) add(row, "validFrom", { code: "missing", about: "" });
  const inFile = new Set(lines.map(({ after }) => after.id));
  const others = ground.bodies.filter(({ id, inScope }) => inScope && !inFile.has(id));
  const all = [...lines.map(({ after }) => after), ...others];
  const find = { names: indexNames(all), byId: new Map(all.map((body) => [body.id, body])), byCode: codesOf(all) };
  const labels = indexNames(ground.bodies);
  const now = new Map(ground.bodies.map((body) => [body.id, body]));
  return lines.map((line) => {
    const parentId = parentOf(line, { ...find, labels, now, scopeId: ground.scopeId }, add);
    return parentId === undefined ? line : { ...line, after: { ...line.after, parentId } };
  });
}

function codesOf(bodies: readonly RegisteredBody[]): ReadonlyMap<string, RegisteredBody> {
  const living = bodies.filter(({ validTo }) => validTo === null);
  return new Map(living.flatMap((body) => (body.unifiedCode === null ? [] : [[body.unifiedCode, body] as const])));
}

interface Finding {
  readonly names: NameIndex;
  readonly labels: NameIndex;
  readonly byId: ReadonlyMap<number, RegisteredBody>;
  readonly byCode: ReadonlyMap<string, RegisteredBody>;
  /** The register as it is. */
  readonly now: ReadonlyMap<number, RegisteredBody>;
  readonly scopeId: number;
}

/** The id of the parent a row names, by #number, unified code or name; undefined when it stays as it is or is not found. */
function parentOf({ row, parent, before }: Line, find: Finding, add: Add): number | null | undefined {
  const flaw = (code: RowFlawCode) => void add(row, "parent", { code, about: parent });
  const formerly = find.now.get(before?.parentId ?? 0) ?? null;
  const unchanged = before !== null && parent === parentLabel(formerly, find.labels);
  if (before?.parentId === null) return parent === "" ? null : flaw("topmost");
  if (parent === "") return flaw("missing");
  const numbered = /^#(\d{1,9})$/.exec(parent);
  const found = numbered
    ? [find.byId.get(Number(numbered[1]))].flatMap((body) => body ?? [])
    : [find.byCode.get(parent.toUpperCase())].flatMap((body) => body ?? []).concat(livingFirst(find.names.get(parent) ?? []));
  const [only, second] = found;
  if (before?.id === find.scopeId) return unchanged || only?.id === before.parentId ? undefined : flaw("outside");
  if (only && !second) return only.id;
  if (unchanged) return undefined;
  return flaw(only ? "parentAmbiguous" : "parentUnknown");
}

function livingFirst(bodies: readonly RegisteredBody[]): readonly RegisteredBody[] {
  const living = bodies.filter(({ validTo }) => validTo === null);
  return living.length > 0 ? living : bodies;
}

function withoutParent({ name, told, before }: Omit<Line, "after">, newId: number): RegisteredBody {
  if (before) return { ...before, name, ...told };
  const plain = { aliases: [], formerNames: [], regionCode: null, unifiedCode: null, contact: null, validTo: null };
  const untold = { level: "county", kind: "other", validFrom: 2008, shortName: name } as const;
  return { ...plain, ...untold, ...told, id: newId, name, parentId: null, path: "", inScope: true, lastFiledYear: null };
}

/** Breaches of the register's rules as it would be, told at the rows that cause them. */
function clashesOf(ground: RegisterGround, lines: readonly Line[]): readonly RowFlaw[] {
  const rowOf = new Map(lines.map(({ after, row }) => [after.id, row]));
  const all = [...lines.map(({ after }) => after), ...ground.bodies.filter(({ id }) => !rowOf.has(id))];
  const byId = new Map(all.map((body) => [body.id, body]));
  const tell = (id: number | null) => {
    const body = id === null ? undefined : byId.get(id);
    const row = id === null ? undefined : rowOf.get(id);
    return body?.inScope ? `${body.name}${row === undefined ? "" : `（${row}）`}` : "";
  };
  const columns = {
    cycle: "parent",
    orphan: "parent",
    parentEnded: "parent",
    endsBeforeStart: "validTo",
    nameTwice: "name",
    codeTwice: "unifiedCode",
  } as const;
  const structural = findFlaws(all).flatMap(({ id, flaw, otherId }): RowFlaw[] => {
    // A parent not yet found is told already, and paths are made anew.
    if (flaw === "wrongPath" || flaw === "orphan") return [];
    const [own, other] = [rowOf.get(id), otherId === null ? undefined : rowOf.get(otherId)];
    if (own !== undefined) return [{ row: own, column: columns[flaw], code: flaw, about: tell(otherId) }];
    if (other === undefined) return [];
    if (flaw === "parentEnded") return [{ row: other, column: "validTo", code: "hasBodiesBelow", about: tell(id) }];
    return [{ row: other, column: columns[flaw], code: flaw, about: tell(id) }];
  });
  const late = lines.flatMap(({ row, after, before }): RowFlaw[] => {
    const ends = after.validTo !== null && after.validTo !== before?.validTo;
    if (!ends || after.lastFiledYear === null || after.lastFiledYear <= (after.validTo ?? 0)) return [];
    return [{ row, column: "validTo", code: "hasReportsAfter", about: String(after.lastFiledYear) }];
  });
  return [...structural, ...late, ...overlapsOf(lines, all, tell)];
}

/** Two bodies, one of them ended, that would bear one code, or one name under one parent, in the same years. */
function overlapsOf(lines: readonly Line[], all: readonly RegisteredBody[], tell: (id: number) => string): readonly RowFlaw[] {
  const keysOf = ({ parentId, name, unifiedCode }: RegisteredBody) => [
    ["name", `${parentId}/${name}`] as const,
    ...(unifiedCode === null ? [] : [["unifiedCode", unifiedCode] as const]),
  ];
  const groups = new Map<string, RegisteredBody[]>();
  for (const body of all)
    for (const [column, key] of keysOf(body)) {
      const group = groups.get(`${column} ${key}`);
      if (group) group.push(body);
      else groups.set(`${column} ${key}`, [body]);
    }
  const touched = lines.filter(({ before, after }) => !before || keyed(before) !== keyed(after));
  return touched.flatMap(({ row, after }) =>
    keysOf(after).flatMap(([column, key]): RowFlaw[] => {
      const other = groups.get(`${column} ${key}`)?.find((one) => one.id !== after.id && overlap(one, after));
      return other ? [{ row, column, code: "overlap", about: tell(other.id) }] : [];
    }),
  );
}

const keyed = ({ name, parentId, unifiedCode, validFrom, validTo }: RegisteredBody) =>
  JSON.stringify([name, parentId, unifiedCode, validFrom, validTo]);

/** Living twins are told as such. */
function overlap(a: RegisteredBody, b: RegisteredBody): boolean {
  if (a.validTo === null && b.validTo === null) return false;
  return a.validFrom <= (b.validTo ?? 9999) && b.validFrom <= (a.validTo ?? 9999);
}

function changeOf({ bodies }: RegisterGround, { row, before, after, parent }: Line): readonly RegisterChange[] {
  if (!before) return [{ row, added: true, moved: false, fields: fieldsOf(null, after, { before: "", after: parent }), after }];
  const moved = before.parentId !== after.parentId;
  const formerly = moved ? (bodies.find(({ id }) => id === before.parentId)?.name ?? "") : "";
  const fields = fieldsOf(before, after, moved ? { before: formerly, after: parent } : { before: "", after: "" });
  return fields.length > 0 ? [{ row, added: false, moved, fields, after }] : [];
}

function fieldsOf(before: RegisteredBody | null, after: RegisteredBody, parent: Omit<FieldChange, "column">): readonly FieldChange[] {
  const was = before ? textsOf(before) : null;
  const plain = Object.entries(textsOf(after)).map(([column, text]) => {
    const key = column as Exclude<RegisterColumn, "number" | "parent">;
    return { column: key, before: was?.[key] ?? "", after: text };
  });
  return [...plain, { column: "parent" as const, ...parent }].filter((field) => field.before !== field.after);
}

/** A body's fields as the sheet writes them, but for its number and its parent. */
export function textsOf(body: RegisteredBody): Readonly<Record<Exclude<RegisterColumn, "number" | "parent">, string>> {
  return {
    name: body.name,
    shortName: body.shortName,
    level: levelWords[body.level][0] ?? "",
    kind: kindWords[body.kind][0] ?? "",
    unifiedCode: body.unifiedCode ?? "",
    regionCode: body.regionCode ?? "",
    validFrom: String(body.validFrom),
    validTo: body.validTo === null ? "" : String(body.validTo),
    aliases: body.aliases.join("、"),
    contact: body.contact ?? "",
  };
}
