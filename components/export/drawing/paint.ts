/** A colour as drawings outside a browser read it: opaque, with its opacity apart. */
export interface Paint {
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
}

/** What a computed colour paints: rgba falls into colour and opacity, a reference to a pattern stays one, nothing is null. */
export function paintOf(computed: string): Paint | null {
  const pattern = /^url\("?#([^")]+)"?\)/.exec(computed)?.[1];
  if (pattern) return { colour: `url(#${pattern})`, opacity: 1 };
  const parts = /^rgba?\(([^)]+)\)$/.exec(computed)?.[1]?.split(/[\s,/]+/);
  if (!parts) return computed === "none" || computed === "transparent" || computed === "" ? null : { colour: computed, opacity: 1 };
  const [red, green, blue, alpha] = parts.map(Number);
  const opacity = alpha ?? 1;
  if (opacity === 0) return null;
  const hex = [red, green, blue]
    .map((part) =>
      Math.round(part ?? 0)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
  return { colour: `#${hex}`, opacity };
}
