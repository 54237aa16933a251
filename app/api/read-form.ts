import { limitBody } from "./body-limit";

/** The form a request carries, of at most `most` bytes; null where it carries none, a larger one, or one cut short. */
export async function readForm(request: Request, most: number): Promise<FormData | null> {
  const { request: limited, isTooLarge } = limitBody(request, most);
  if (isTooLarge()) return null;
  return limited.formData().catch(() => null);
}
