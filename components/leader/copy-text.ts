/** Puts a text on the clipboard; false when the browser refuses. Plain http has no clipboard API, so a field is copied there. */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext && "clipboard" in navigator) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
  const field = document.createElement("textarea");
  field.value = text;
  field.setAttribute("readonly", "");
  field.style.position = "fixed";
  field.style.opacity = "0";
  // A modal dialog makes the rest of the page inert, and others hold the focus, so the field must lie inside it.
  const place = document.querySelector("dialog[open], [role='dialog']") ?? document.body;
  place.appendChild(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
