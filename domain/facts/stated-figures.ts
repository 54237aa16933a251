import type { NarrativeFigure } from "../reading/reading";

/** The figures of each id that a formula may use: one reading of the text, or none when it is silent or contradicts itself. */
export type StatedFigures = ReadonlyMap<string, readonly NarrativeFigure[]>;

function byId(figures: readonly NarrativeFigure[], id: string): readonly NarrativeFigure[] {
  return figures.filter((figure) => figure.id === id);
}

function channelsOf(figures: readonly NarrativeFigure[]): readonly string[] {
  return [...new Set(figures.flatMap(({ channel }) => (channel === null ? [] : [channel])))];
}

/** One figure of the id within a channel (unnamed ones belong to the only channel); null when none or several that differ. */
function figureIn(figures: readonly NarrativeFigure[], id: string, channel: string | null): NarrativeFigure | null {
  const found = byId(figures, id).filter((figure) => figure.channel === channel || (figure.channel === null && channel !== null));
  const exact = found.filter((figure) => figure.channel === channel);
  const candidates = exact.length > 0 ? exact : found;
  const [first] = candidates;
  return first && candidates.every(({ value }) => value === first.value) ? first : null;
}

/**
 * The figures behind the ids of one formula. Figures of different named channels (省长信箱, 市长信箱) add up, but only channels
 * that state every id count, so that numerator and denominator never speak of different channels. A figure stated twice with
 * different values is no figure.
 */
export function statedFigures(narrative: readonly NarrativeFigure[], ids: readonly string[]): StatedFigures {
  const concerned = narrative.filter(({ id }) => ids.includes(id));
  const named = channelsOf(concerned);
  const unnamed = concerned.some(({ channel }) => channel === null);
  // With several named channels an unnamed figure may be their sum or a part: it cannot be placed.
  if (named.length > 1 && unnamed) return new Map();
  const channels: readonly (string | null)[] = named.length > 0 ? named : [null];
  const complete = channels
    .map((channel) => ids.map((id) => figureIn(concerned, id, channel)))
    .filter((figures): figures is NarrativeFigure[] => figures.every((figure) => figure !== null));
  if (complete.length === 0) return new Map();
  return new Map(ids.map((id, at) => [id, complete.flatMap((figures) => figures[at] ?? [])]));
}
