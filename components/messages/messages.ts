import { accountsMessages } from "./accounts-messages";
import { adminMessages } from "./admin-messages";
import { auditMessages } from "./audit-messages";
import { compareMessages } from "./compare-messages";
import { exportMessages } from "./export-messages";
import { filingMessages } from "./filing-messages";
import { formMessages } from "./form-messages";
import { frameMessages } from "./frame-messages";
import { helpMessages } from "./help-messages";
import { importsMessages } from "./imports-messages";
import { leaderMessages } from "./leader-messages";
import { likenessMessages } from "./likeness-messages";
import type { Locale } from "./locale";
import { metricMessages } from "./metric-messages";
import { noticeMessages } from "./notice-messages";
import { obligationMessages } from "./obligation-messages";
import { officeMessages } from "./office-messages";
import { openDataMessages } from "./open-data-messages";
import { operationsMessages } from "./operations-messages";
import { peersMessages } from "./peers-messages";
import { profileMessages } from "./profile-messages";
import { registerMessages } from "./register-messages";
import { reminderMessages } from "./reminder-messages";
import { returnMessages } from "./return-messages";
import { reviewMessages } from "./review-messages";
import { rollupMessages } from "./rollup-messages";
import { ruleMessages } from "./rule-messages";
import { screenMessages } from "./screen-messages";
import { searchMessages } from "./search-messages";
import { seasonMessages } from "./season-messages";
import { sourceMessages } from "./source-messages";
import { verdictMessages } from "./verdict-messages";

const messages = {
  ...frameMessages,
  ...exportMessages,
  ...filingMessages,
  ...metricMessages,
  ...formMessages,
  ...officeMessages,
  ...seasonMessages,
  ...obligationMessages,
  ...reviewMessages,
  ...returnMessages,
  ...adminMessages,
  ...accountsMessages,
  ...auditMessages,
  ...helpMessages,
  ...importsMessages,
  ...operationsMessages,
  ...leaderMessages,
  ...compareMessages,
  ...profileMessages,
  ...registerMessages,
  ...rollupMessages,
  ...ruleMessages,
  ...sourceMessages,
  ...verdictMessages,
  ...likenessMessages,
  ...peersMessages,
  ...noticeMessages,
  ...reminderMessages,
  ...openDataMessages,
  ...searchMessages,
  ...screenMessages,
};

export type MessageId = keyof typeof messages;

/** Every message of the product in one language, by id. */
export function messagesOf(locale: Locale): Record<MessageId, string> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, text[locale]])) as Record<MessageId, string>;
}
