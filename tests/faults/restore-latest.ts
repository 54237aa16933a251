import { spawn } from "node:child_process";
import path from "node:path";
import { ReceiptBook } from "./receipt-book";
import { ServedProduct } from "./served-product";
import { verifyBook } from "./verify-book";
import { WebSession } from "./web-session";

/**
 * Restores the latest backup that was made under load into an empty folder by the documented command, starts the product on it
 * as a user does, and compares every receipt that had been acknowledged before the backup was asked for. Gives the breaches.
 */
export async function restoreLatest(
  dataDir: string,
  { book, port, folder }: { readonly book: ReceiptBook; readonly port: number; readonly folder: string },
): Promise<string[]> {
  const latest = book.backups.at(-1);
  if (!latest) return [];
  const restored = path.join(folder, "restored");
  const told = await runProgram("dist/restore.mjs", [path.join(dataDir, "backups", latest.name), restored]);
  if (told.code !== 0) return [`the backup ${latest.name} is not restored: ${told.output}`];
  const before = bookOf(book, latest.receipts);
  const breaches = verifyBook(restored, before, true).filter((breach) => !breach.includes("keys that nobody sent"));
  const product = new ServedProduct({ dataDir: restored, port });
  await product.start("scripts/start.mjs");
  try {
    const reviewer = new WebSession(product.address, "reviewer1");
    await reviewer.signIn();
    for (const { number, sha256 } of before.receipts.values()) {
      const answer = await reviewer.query<{ fileSha256?: string; receipt?: { fileSha256: string } }>("reports.receipt", { number });
      const shown = answer.kind === "data" ? (answer.data.receipt?.fileSha256 ?? answer.data.fileSha256) : answer.kind;
      if (shown !== sha256) breaches.push(`the restored product shows ${shown} for receipt ${number}`);
    }
  } finally {
    await product.stop();
  }
  return breaches.map((breach) => `restored: ${breach}`);
}

function bookOf(book: ReceiptBook, numbers: readonly string[]): ReceiptBook {
  const part = new ReceiptBook();
  for (const receipt of book.receipts.values()) if (numbers.includes(receipt.number)) part.note(receipt);
  for (const [key, sent] of book.sent) part.sent.set(key, sent);
  return part;
}

/** Runs one of the product's programs; gives its exit code and what it said. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, NODE_ENV: "production", ...env } });
  let output = "";
  child.stdout.on("data", (piece) => {
    output += String(piece);
  });
  child.stderr.on("data", (piece) => {
    output += String(piece);
  });
  return new Promise((resolve) => child.on("exit", (code) => resolve({ code, output: output.trim() })));
}
