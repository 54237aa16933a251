/** A body whose subtree can be chosen. */
export interface Place {
  readonly id: number;
  readonly name: string;
}

/** The choice of a body in a form; sent as "body". */
export function PlaceField({ label, places }: { label: string; places: readonly Place[] }) {
  return (
    <label>
      {label}{" "}
      <select name="body">
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
