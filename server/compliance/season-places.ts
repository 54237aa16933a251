import type { SeasonBody } from "@/db/compliance";
import type { DeskPlace } from "./compliance-view";

/** The places a subtree is counted by, and to which of them each body belongs. */
export interface SeasonPlaces {
  readonly tops: readonly SeasonBody[];
  readonly placeOf: (body: SeasonBody) => DeskPlace;
}

/** Places directly below a body: governments, and whatever else supervises somebody. All other bodies are `own`. */
export function seasonPlaces(bodies: readonly SeasonBody[], home: { readonly bodyId: number; readonly bodyPath: string }): SeasonPlaces {
  const parents = new Set(bodies.map(({ parentId }) => parentId));
  const tops = bodies.filter(({ id, kind, parentId }) => parentId === home.bodyId && (kind === "government" || parents.has(id)));
  const ids = new Set(tops.map(({ id }) => id));
  const placeOf = ({ path }: SeasonBody): DeskPlace => {
    const end = path.indexOf("/", home.bodyPath.length);
    const top = end < 0 ? 0 : Number(path.slice(home.bodyPath.length, end));
    return ids.has(top) ? top : "own";
  };
  return { tops, placeOf };
}
