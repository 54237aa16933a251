import { readEnvironment, readSecret } from "./env";
import { systemContext } from "./system-context";

/** Ends the process when the environment is unusable, the secret weak or the database cannot be opened; says why in the log. */
export function checkStart(): void {
  try {
    readSecret(readEnvironment());
    systemContext();
  } catch (error) {
    console.error(
      JSON.stringify({ level: "fatal", at: new Date().toISOString(), message: error instanceof Error ? error.message : String(error) }),
    );
    process.exit(1);
  }
}
