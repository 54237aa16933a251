import type { BodyKind, BodyLevel } from "./body";

/**
 * Which bodies a ranking or distribution holds. Picked ones (`ids`), or all below a body (`under`, itself included; everybody
 * when left out) of a level and kind. Without a kind these are all that file their own work: governments, whose reports are
 * roll-ups, are never mixed among them and are asked for by their kind.
 */
export interface BodyScope {
  readonly ids?: readonly number[] | undefined;
  readonly under?: number | undefined;
  readonly level?: BodyLevel | undefined;
  readonly kind?: BodyKind | undefined;
}
