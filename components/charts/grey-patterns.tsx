/** What lies over a colour on paper, where two of the palette turn into the same grey; the others stay plain. */
const paths: Readonly<Record<string, string>> = {
  denied: "M-1 1l2 -2M0 6l6 -6M5 7l2 -2",
  unavailable: "M3 0v6",
  notProcessed: "M0 3h6",
};

/** The fill that tells a part from its neighbours in greys, or null. */
export function greyPatternOf(chart: string, part: string): string | null {
  return paths[part] ? `url(#${chart}-${part})` : null;
}

/** The patterns of one chart; `chart` sets them apart from those of others on the page. */
export function GreyPatterns({ chart }: { chart: string }) {
  return (
    <defs>
      {Object.entries(paths).map(([part, path]) => (
        <pattern key={part} id={`${chart}-${part}`} width={6} height={6} patternUnits="userSpaceOnUse">
          <path d={path} stroke="#fff" strokeWidth={1} strokeOpacity={0.7} fill="none" />
        </pattern>
      ))}
    </defs>
  );
}
