import { quiet } from "./palette";

/** The names of the two editions at the top of the rule between their years. */
export function EditionRuleLabel({ at, words, rise }: { at: object; words: readonly [string, string]; rise: number }) {
  const { x, y } = { x: 0, y: 0, ...at };
  return (
    <g fontSize={11} fill={quiet.rule}>
      <text x={x - 5} y={y - rise} textAnchor="end">
        {words[0]}
      </text>
      <text x={x + 5} y={y - rise}>
        {words[1]}
      </text>
    </g>
  );
}
