import type { textOf } from "@/components/messages/server-text";
import type { PasswordRules } from "@/server/bodies/body-view";
import type { NewPasswordWords } from "./new-password-form";

/** The words of the form for a new password, with the rules it has to keep. */
export function passwordWords(text: ReturnType<typeof textOf>, { shortest, classes, remembered }: PasswordRules): NewPasswordWords {
  return {
    rules: text("newPassword.rules", { shortest, classes, remembered }),
    current: text("password.current"),
    next: text("password.next"),
    again: text("password.again"),
    submit: text("newPassword.submit"),
    differ: text("password.differ"),
    empty: text("newPassword.empty"),
    ended: text("newPassword.ended"),
    failed: text("password.failed"),
    done: text("newPassword.done"),
    signIn: text("newPassword.signIn"),
    whose: text("newPassword.whose"),
  };
}
