/**
 * A body's name without the words all of its kind share, for labels in narrow charts: 太原市人民政府 → 太原市, 某某省水利厅 →
 * 水利厅, 某某省人民政府办公厅 → 省政府办公厅.
 */
export function shortName(name: string): string {
  const plain = name.replace(/人民政府(?=办公)/, "政府").replace(/人民政府$/, "");
  return plain.replace(/^[^省]{2,3}省(?=政府)/, "省").replace(/^[^省]{2,3}省(?=.)/, "");
}
