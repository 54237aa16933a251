/** Done, a sentence of the server, or why there was none. */
export type PasswordOutcome = "changed" | "ended" | "failed" | { readonly zh: string; readonly en: string };

interface Answer {
  readonly outcome?: string;
  readonly login?: string;
  readonly message?: { readonly zh: string; readonly en: string };
}

async function post<T>(address: string, body: unknown): Promise<T | null> {
  try {
    const answer = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    return answer.status >= 500 ? null : ((await answer.json()) as T);
  } catch {
    return null;
  }
}

function outcomeOf(answer: Answer | null | undefined): PasswordOutcome {
  if (answer?.message) return answer.message;
  return answer?.outcome === "changed" || answer?.outcome === "ended" ? answer.outcome : "failed";
}

/** The login a one-time link belongs to; false when the link is good for nothing. */
export async function askLink(token: string): Promise<string | false> {
  const answer = token === "" ? null : await post<Answer>("/api/password-link", { token });
  return answer?.outcome === "open" && answer.login ? answer.login : false;
}

/** Sets a password by a one-time link; never throws. */
export async function setByLink(token: string, newPassword: string): Promise<PasswordOutcome> {
  return outcomeOf(await post<Answer>("/api/password-link", { token, newPassword }));
}

/** Changes the password of whoever is signed in; never throws. */
export async function changePassword(password: string, newPassword: string): Promise<PasswordOutcome> {
  const answer = await post<{ result?: { data?: Answer } }>("/api/trpc/session.changePassword", { password, newPassword });
  return outcomeOf(answer?.result?.data);
}
