import { createHash } from "node:crypto";
import type { SignedInContext } from "../context";
import { type ArchivedFile, expandZip } from "../extraction/expand-zip";
import { limits } from "../extraction/extracted";
import { RefusedFile } from "../extraction/refusals";
import { archiveProgress } from "./archive-progress";
import { requireAction } from "./authorize-report";
import { uploadTicket } from "./get-upload-progress";
import { type ReceiveInput, receiveReport } from "./receive-report";
import { refused } from "./report-sentences";
import type { ArchiveMember, ArchiveResult, UploadResult } from "./report-view";

export interface ReceiveArchiveInput extends ReceiveInput {
  /** Names of the members wanted: those tried again. All when left out. */
  readonly only?: readonly string[] | undefined;
}

/**
 * Takes in a zip of reports for the clerk's own body: each member goes through the receive verb with a key derived from the
 * archive's and its name, one after the other, and has its own result. A file that is no archive counts as its only member.
 */
export async function receiveArchive(ctx: SignedInContext, input: ReceiveArchiveInput): Promise<ArchiveResult> {
  requireAction(ctx, "report.upload");
  if (input.bytes.length > limits.fileBytes) return refused("tooLarge");
  const files = membersOf(input);
  if (!Array.isArray(files)) return files;
  const wanted = input.only ? files.filter(({ name }) => input.only?.includes(name)) : files;
  const ticket = uploadTicket(ctx, input.idempotencyKey);
  let members = wanted.map(({ name, size }): ArchiveMember => ({ name, size, key: memberKey(input.idempotencyKey, name), result: null }));
  try {
    for (const [at, file] of wanted.entries()) {
      archiveProgress.set(ticket, members);
      const result = await receiveMember(ctx, input, file);
      members = members.map((member, index) => (index === at ? { ...member, result } : member));
    }
  } finally {
    archiveProgress.delete(ticket);
  }
  return { outcome: "unpacked", members };
}

type RefusedArchive = Extract<ArchiveResult, { outcome: "refused" }>;

function membersOf({ bytes, fileName }: ReceiveArchiveInput): ArchivedFile[] | RefusedArchive {
  try {
    return [...(expandZip(bytes) ?? [{ name: fileName, size: bytes.length, read: async () => bytes }])];
  } catch (error) {
    if (error instanceof RefusedFile) return { outcome: "refused", ...error.refusal };
    throw error;
  }
}

async function receiveMember(ctx: SignedInContext, input: ReceiveArchiveInput, file: ArchivedFile): Promise<UploadResult> {
  try {
    const { year, confirmed, part, idempotencyKey } = input;
    return await receiveReport(ctx, {
      bytes: await file.read(),
      fileName: file.name.slice(file.name.lastIndexOf("/") + 1),
      year,
      confirmed,
      part,
      batch: input.batch ?? idempotencyKey,
      idempotencyKey: memberKey(idempotencyKey, file.name),
    });
  } catch (error) {
    if (error instanceof RefusedFile) return { outcome: "refused", ...error.refusal };
    throw error;
  }
}

const KEY_LENGTH = 16;

function memberKey(archiveKey: string, name: string): string {
  return `${archiveKey}-${createHash("sha256").update(name).digest("hex").slice(0, KEY_LENGTH)}`;
}
