import { logTicks, ticksFromZero } from "./scale";

/** One body in a cloud of points, in the pixels of the drawing. */
export interface CloudPoint {
  readonly id: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly hollow: boolean;
  readonly label: string;
  readonly href: string;
}

export interface CloudAxis {
  readonly log: boolean;
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
}

export interface CloudShape {
  readonly width: number;
  readonly height: number;
  /** Drawn one by one, each leading to its source: marked ones, those to be named, or all while they are few. */
  readonly named: readonly CloudPoint[];
  /** All others as one path of dots. */
  readonly dots: string;
  readonly hollowDots: string;
  readonly others: number;
  readonly across: CloudAxis;
  readonly up: CloudAxis;
}

export interface CloudInput {
  readonly points: readonly {
    readonly id: number;
    readonly name: string;
    readonly across: number;
    readonly up: number;
    readonly hollow: boolean;
    readonly label: string;
    readonly href: string;
  }[];
  readonly isNamed: (id: number) => boolean;
  readonly size: { readonly width: number; readonly height: number };
}

/** As many points as may stand as links of their own. */
export const MOST_LINKS = 150;

const round = (n: number) => Math.round(n * 10) / 10;

/** A spread over more than a hundredfold is read on a logarithmic axis; zero has no place there. */
function axisOf(values: readonly number[], length: number, upward: boolean): { axis: CloudAxis; place: (value: number) => number } {
  const most = Math.max(0, ...values);
  const least = Math.min(...values);
  const log = values.length > 0 && least >= 10 && most > least * 100;
  const ticks = log ? logTicks(most) : ticksFromZero(values, 5);
  const scale = (value: number) => (log ? Math.log10(value) : value);
  const low = scale(ticks[0] ?? 0);
  const span = scale(ticks[ticks.length - 1] ?? 1) - low || 1;
  const place = (value: number) => {
    const part = (scale(value) - low) / span;
    return round((upward ? 1 - part : part) * length);
  };
  return { axis: { log, ticks: ticks.map((value) => ({ value, at: place(value) })) }, place };
}

/** Two values of each body as a point. Beyond 150 bodies the dots are one path, and only the named ones lead to their source. */
export function prepareCloud({ points, isNamed, size }: CloudInput): CloudShape {
  const x = axisOf(
    points.map(({ across }) => across),
    size.width,
    false,
  );
  const y = axisOf(
    points.map(({ up }) => up),
    size.height,
    true,
  );
  const placed = points.map(({ across, up, ...point }): CloudPoint => ({ ...point, x: x.place(across), y: y.place(up) }));
  const few = placed.length <= MOST_LINKS;
  const named = placed.filter(({ id }) => few || isNamed(id));
  const others = placed.filter((point) => !named.includes(point));
  const path = (hollow: boolean) => others.flatMap((point) => (point.hollow === hollow ? [`M${point.x} ${point.y}h0`] : [])).join("");
  return { ...size, named, dots: path(false), hollowDots: path(true), others: others.length, across: x.axis, up: y.axis };
}

/** Names of points far to the right stand to the left of their dot. */
export function isRight({ x }: Pick<CloudPoint, "x">, width: number): boolean {
  return x > width * 0.8;
}

/** The box a name takes beside its dot, at 13 pixels a character. */
function boxOf(point: CloudPoint, width: number) {
  const length = point.name.length * 13 + 18;
  const left = isRight(point, width) ? point.x - 9 - length : point.x + 9;
  return { left, right: left + length, top: point.y - 17, bottom: point.y };
}

/** The points whose names do not lie on each other; those that come `first` keep theirs. */
export function labelsApart(
  points: readonly CloudPoint[],
  { first, width }: { readonly first: readonly (number | null)[]; readonly width: number },
): ReadonlySet<number> {
  const ordered = [...points].sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)));
  const taken: ReturnType<typeof boxOf>[] = [];
  const kept = ordered.filter((point) => {
    const box = boxOf(point, width);
    const free = taken.every(
      (other) => box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top,
    );
    if (free) taken.push(box);
    return free;
  });
  return new Set(kept.map(({ id }) => id));
}
