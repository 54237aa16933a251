import { readFileSync } from "node:fs";
import type { UploadResult } from "@/server/reports/report-view";
import { reportText } from "../support/report-text";
import { shanxi2024Facts } from "../support/shanxi-2024-facts";
import type { Actor } from "./lay-foundation";
import type { ServedProduct } from "./served-product";
import type { Answer, WebSession } from "./web-session";

/** One server with one clerk, on a disk of its own where root allows, for one fault after the other. */
export interface ScenarioGround {
  readonly product: ServedProduct;
  readonly dataDir: string;
  readonly clerk: WebSession;
  readonly actor: Actor;
  /** Where the small disk is mounted; null where mounting is not allowed. */
  readonly disk: string | null;
}

let uploads = 0;

/** A report of the clerk's body that nobody sent before. */
export function newReport(
  { actor }: Pick<ScenarioGround, "actor">,
  year = 2024,
): { bytes: Uint8Array; name: string; year: number; key: string } {
  uploads += 1;
  const values = { ...shanxi2024Facts.values, "disclosure.permits.decisions": uploads };
  const bytes = reportText({ body: actor.body, year, facts: { ...shanxi2024Facts, values } });
  return { bytes, name: "年报.txt", year, key: `scenario-${String(uploads).padStart(4, "0")}` };
}

/** The receipt's number of an upload that has to be taken. */
export async function mustReceive(ground: ScenarioGround, report = newReport(ground)): Promise<string> {
  const answer = await ground.clerk.upload<UploadResult>(report);
  if (answer.kind === "data" && answer.data.outcome === "received") return answer.data.receipt.number;
  throw new Error(`a report is not taken: ${JSON.stringify(answer)}`);
}

/** Expects 503 with a fault's name and its sentence. */
export function expectFault(answer: Answer<unknown>, fault: string, words: string): void {
  const told = answer.kind === "error" && answer.status === 503 && answer.message === fault && answer.sentence?.includes(words);
  if (!told) throw new Error(`expected ${fault}: ${JSON.stringify(answer)}`);
}

export function expect(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

/** Whether the log of the server says something. */
export function logSays({ product }: Pick<ScenarioGround, "product">, words: string): boolean {
  return readFileSync(product.logFile, "utf8").includes(words);
}
