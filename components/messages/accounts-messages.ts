import type { MessageSet } from "./message-set";

/** Words of new passwords, one-time links and the rules for passwords. */
export const accountsMessages = {
  "newPassword.linkTitle": { zh: "设置密码", en: "Set your password" },
  "newPassword.whose": { zh: "账号", en: "Account" },
  "newPassword.rules": {
    zh: "至少 {shortest} 个字符，含大写字母、小写字母、数字、其他符号中的 {classes} 类，不含账号名，不与最近 {remembered} 次用过的相同。",
    en: "At least {shortest} characters of {classes} classes (capitals, small letters, digits, other signs), without the account name, none of the last {remembered}.",
  },
  "newPassword.submit": { zh: "设置新密码", en: "Set the new password" },
  "newPassword.empty": { zh: "请填写每一栏。", en: "Fill in every field." },
  "newPassword.ended": {
    zh: "这个链接已用过、已过期或已被替换。请向系统管理员索取新的链接。",
    en: "This link was used, has expired or was replaced. Ask your administrator for another.",
  },
  "newPassword.done": { zh: "新密码已生效，请用它登录。", en: "The new password holds now; sign in with it." },
  "newPassword.signIn": { zh: "去登录", en: "Sign in" },
  "newPassword.due.initial": {
    zh: "账号 {login} 的密码是别人设的，请先换成自己的密码，再使用系统。",
    en: "The password of {login} was set by somebody else. Choose your own before anything else.",
  },
  "newPassword.due.expired": {
    zh: "账号 {login} 的密码已到期，请先更换，再使用系统。",
    en: "The password of {login} has expired. Change it before anything else.",
  },
  "newPassword.daysLeft": {
    zh: "您的密码还有 {days} 天到期，请在右上角“修改密码”处更换。",
    en: "Your password expires in {days, plural, one {# day} other {# days}}; change it in the menu at the upper right.",
  },
  "admin.link.title": { zh: "一次性链接", en: "One-time link" },
  "admin.link.text": {
    zh: "只显示这一次。请当面或用可靠方式交给 {login} 的使用人，24 小时内打开并设置新密码；只能用一次。",
    en: "Shown only now. Hand it to the owner of {login} safely, to be opened within 24 hours to set a new password; it works once.",
  },
  "admin.link.value": { zh: "{login} 的一次性链接", en: "One-time link for {login}" },
  "admin.link.copy": { zh: "复制链接", en: "Copy link" },
  "admin.link.until": { zh: "有效至 {at}", en: "Valid until {at}" },
  "admin.account.edit": { zh: "修改", en: "Edit" },
  "admin.account.editTitle": { zh: "修改账号 {login}", en: "Edit account {login}" },
  "admin.account.editNote": {
    zh: "改角色或机构后，该账号须重新登录。",
    en: "After a change of role or body the account has to sign in again.",
  },
  "admin.account.save": { zh: "保存", en: "Save" },
  "admin.accountRefusal.disabled": { zh: "账号已停用，请先启用再重置密码。", en: "The account is disabled; enable it before resetting." },
  "admin.passwordRules.title": { zh: "密码规则", en: "Password rules" },
  "admin.passwordRules.text": {
    zh: "默认值按网络安全等级保护的通常要求。规则自下次改密码起适用，有效期立即适用。",
    en: "The defaults are what 等级保护 usually asks for. Rules hold from the next change on, the expiry at once.",
  },
  "admin.passwordRules.shortest": { zh: "最短长度（字符）", en: "Shortest length (characters)" },
  "admin.passwordRules.classes": {
    zh: "字符类别（大写、小写、数字、其他，至少几类）",
    en: "Classes needed (capitals, small, digits, others)",
  },
  "admin.passwordRules.expiresAfterDays": { zh: "有效期（天，0 为不限）", en: "Expires after (days, 0 is never)" },
  "admin.passwordRules.warnDays": { zh: "提前几天提醒", en: "Warn so many days before" },
  "admin.passwordRules.remembered": { zh: "不得与最近几次相同", en: "Last passwords that may not come back" },
  "admin.passwordRules.save": { zh: "保存密码规则", en: "Save password rules" },
  "admin.passwordRules.saved": { zh: "密码规则已保存。", en: "The password rules are saved." },
  "admin.passwordRules.topOnly": {
    zh: "密码规则全省统一，由最上级机构的管理员设定。",
    en: "The rules hold for the whole installation; an administrator at the top body sets them.",
  },
} as const satisfies MessageSet;
