/** A name no other file of the archive has, and no path in it. */
export function freeName(files: Readonly<Record<string, unknown>>, fileName: string): string {
  const clean = fileName.replace(/[\\/:*?"<>|]/g, "_");
  for (let copy = 2; ; copy += 1) {
    const name = copy === 2 ? clean : clean.replace(/\.docx$/, `（${copy - 1}）.docx`);
    if (!(name in files)) return name;
  }
}
