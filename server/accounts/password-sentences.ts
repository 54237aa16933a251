import type { PasswordRules, PasswordWeakness } from "../bodies/body-view";

/** Why a password was not set, in words. */
export function passwordSentence(
  reason: "wrongPassword" | PasswordWeakness,
  { shortest, classes, remembered }: PasswordRules,
): { readonly zh: string; readonly en: string } {
  const sentences = {
    wrongPassword: {
      zh: "现在的密码不正确，密码没有修改。连续输错5次，账号锁定10分钟。",
      en: "The current password is wrong; nothing was changed. Five failures lock the account for 10 minutes.",
    },
    tooShort: { zh: `新密码至少${shortest}个字符。`, en: `The new password needs at least ${shortest} characters.` },
    tooFewClasses: {
      zh: `新密码要含大写字母、小写字母、数字、其他符号中的至少${classes}类。`,
      en: `The new password needs at least ${classes} of: capitals, small letters, digits, other signs.`,
    },
    containsLogin: { zh: "新密码不能包含账号名。", en: "The new password must not contain the account name." },
    sameAsBefore: { zh: "新密码与现在的密码相同。", en: "The new password is the same as the current one." },
    usedBefore: {
      zh: `新密码是最近${remembered}次用过的密码，请换一个。`,
      en: `The new password is one of the last ${remembered}; choose another.`,
    },
  };
  return sentences[reason];
}
