import Link from "next/link";
import type { UrlQuery } from "../compliance/matrix-query";
import type { Text } from "../messages/server-text";
import { Button } from "../ui/button";
import styles from "./audit.module.css";
import { actionWord, auditActions } from "./prepare-audit";

/** Who, what, which body, when: an ordinary form, so that the filter stands in the URL. */
export function AuditFilters({ url, t }: { url: UrlQuery; t: Text }) {
  return (
    <form className={styles.filters} action="/audit">
      <label>
        {t("audit.filter.login")}
        <input name="login" defaultValue={url.login ?? ""} maxLength={100} />
      </label>
      <label>
        {t("audit.filter.action")}
        <select name="action" defaultValue={url.action ?? ""}>
          <option value="">{t("audit.filter.allActions")}</option>
          {auditActions.map((action) => (
            <option key={action} value={action}>
              {actionWord(action, t)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("audit.filter.body")}
        <input name="body" defaultValue={url.body ?? ""} maxLength={60} />
      </label>
      <label>
        {t("audit.filter.report")}
        <input name="report" inputMode="numeric" pattern="[0-9]*" size={6} defaultValue={url.report ?? ""} maxLength={12} />
      </label>
      <label>
        {t("audit.filter.from")}
        <input name="since" type="date" defaultValue={url.since ?? ""} />
      </label>
      <label>
        {t("audit.filter.to")}
        <input name="until" type="date" defaultValue={url.until ?? ""} />
      </label>
      <Button type="submit">{t("audit.filter.apply")}</Button>
      <Link href="/audit">{t("audit.filter.clear")}</Link>
    </form>
  );
}
