/** What came of a download: saved under its name, or the server's sentences, Chinese first; null when no answer came. */
export type Downloaded = { readonly saved: true } | { readonly saved: false; readonly sentences: readonly string[] | null };

/** The UTF-8 name in a content-disposition header; null when it has none. */
export function fileNameIn(header: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? "")?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}

/** Fetches a file and saves it; a refusal is told instead of becoming a broken download. */
export async function downloadFile(href: string): Promise<Downloaded> {
  const answer = await fetch(href).catch(() => null);
  if (!answer) return { saved: false, sentences: null };
  if (!answer.ok) return { saved: false, sentences: (await answer.text()).trim().split("\n") };
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = fileNameIn(answer.headers.get("content-disposition")) ?? "";
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { saved: true };
}
