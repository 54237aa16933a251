import type { UploadProgress } from "@/server/reports/report-view";

const EVERY_MS = 1000;

async function askProgress(keys: readonly string[]): Promise<readonly UploadProgress[]> {
  const input = encodeURIComponent(JSON.stringify({ keys }));
  const response = await fetch(`/api/trpc/reports.uploadProgress?input=${input}`);
  const answer = (await response.json()) as { result?: { data?: readonly UploadProgress[] } };
  return answer.result?.data ?? [];
}

/**
 * Asks every second how far an upload is, and tells it by key: place in the queue, being read, or an archive's files, of which
 * the first without a result is followed too. Gives the function that ends it; silence of the server is borne.
 */
export function followProgress(key: string, tell: (key: string, progress: UploadProgress) => void): () => void {
  let keys: readonly string[] = [key];
  let over = false;
  const ask = async () => {
    const answers = await askProgress(keys).catch(() => []);
    if (over) return;
    for (const [index, progress] of answers.entries()) tell(keys[index] ?? key, progress);
    const [own] = answers;
    const next = own?.state === "unpacking" ? own.members.find(({ result }) => result === null)?.key : undefined;
    keys = next === undefined ? [key] : [key, next];
    setTimeout(() => over || void ask(), EVERY_MS);
  };
  setTimeout(() => over || void ask(), EVERY_MS / 2);
  return () => {
    over = true;
  };
}
