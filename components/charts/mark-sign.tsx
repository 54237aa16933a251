import { type Marks, markColour, markSign } from "./body-colours";

/** The sign of a marked body in its colour, before its name; nothing for the others. */
export function MarkSign({ marks, bodyId }: { marks: Marks; bodyId: number }) {
  const colour = markColour(marks, bodyId);
  return colour === null ? null : (
    <span aria-hidden="true" style={{ color: colour }}>
      {markSign(marks, bodyId)}{" "}
    </span>
  );
}
