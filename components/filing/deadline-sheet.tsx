import { shanghaiTime } from "@/components/layout/shanghai-time";
import type { Locale } from "@/components/messages/locale";
import type { Text } from "@/components/messages/server-text";
import { classNames } from "@/components/ui/class-names";
import { Sheet } from "@/components/ui/sheet";
import { isAfterDeadline } from "@/domain/deadlines/deadline";
import { isWorkingDay } from "@/domain/deadlines/working-days";
import { isInReview } from "@/domain/report/life";
import type { FilingHome } from "@/server/reports/filing-home";
import { type CalendarDay, calendarDays } from "./calendar-days";
import styles from "./filing.module.css";
import { printDate, printWeekday } from "./print-date";

interface DeadlineProps {
  readonly home: FilingHome;
  readonly locale: Locale;
  readonly text: Text;
}

/** How long there is, in days and working days, drawn as days because the number alone misleads around holidays. */
export function DeadlineSheet({ home, locale, text }: DeadlineProps) {
  const { deadline, report, today, holidays } = home;
  const filed = report?.submittedAt != null && report.state !== "returned";
  const days = deadline && !filed ? calendarDays(today, deadline, holidays) : [];
  return (
    <Sheet flush className={styles.deadline}>
      <Countdown home={home} locale={locale} text={text} />
      {days.length > 0 ? (
        <ol className={styles.calendar} aria-label={text("home.calendar")}>
          {days.map((day) => (
            <Day key={day.date} day={day} locale={locale} text={text} />
          ))}
        </ol>
      ) : null}
    </Sheet>
  );
}

function Countdown({ home, locale, text }: DeadlineProps) {
  const { deadline, daysLeft, workingDaysLeft, report, obligation, holidays } = home;
  if (!obligation.required && report?.submittedAt == null) return <NotRequired home={home} text={text} />;
  if (!deadline || daysLeft === null) return <p>{text("home.noDeadline")}</p>;
  const date = printDate(deadline, locale);
  if (report?.submittedAt != null && report.state !== "returned") {
    const refiled = isInReview(report.state) && isAfterDeadline(report.submittedAt, deadline);
    return (
      <div>
        <p>
          <b>{text(report.late ? "home.filedLate" : refiled ? "home.refiled" : "home.filedInTime")}</b>
        </p>
        <p className="note">{text("home.filedAt", { at: shanghaiTime(report.firstSubmittedAt ?? report.submittedAt), date })}</p>
      </div>
    );
  }
  if (daysLeft < 0) {
    return (
      <div className={classNames(styles.count, styles.late)}>
        <p>
          <b>{text("home.overdue", { n: -daysLeft })}</b>
        </p>
        <p className="note">{text("home.overdueText", { date })}</p>
        <Basis home={home} locale={locale} text={text} />
      </div>
    );
  }
  return (
    <div className={styles.count}>
      <p className="note">{text("home.countdown")}</p>
      <p className="nowrap">
        {daysLeft === 0 ? (
          <b>{text("home.dueToday")}</b>
        ) : (
          <>
            <b>{daysLeft}</b>
            {text("home.days", { n: daysLeft })}
          </>
        )}
        {workingDaysLeft !== null && daysLeft > 0 ? (
          <span className={styles.second}>
            <b>{workingDaysLeft}</b>
            {text("home.workingDays", { n: workingDaysLeft })}
          </span>
        ) : null}
      </p>
      <p className="note">
        {text(isWorkingDay(deadline, holidays) === false ? "home.deadlineOff" : "home.deadline", {
          date: `${date}（${printWeekday(deadline, locale)}）`,
        })}
      </p>
      <Basis home={home} locale={locale} text={text} />
    </div>
  );
}

/** Why the last day is another than that of everybody. */
function Basis({ home: { obligation }, locale, text }: DeadlineProps) {
  if (!obligation.required) return null;
  const { extension, regular, basis } = obligation;
  if (extension && regular)
    return (
      <p className="note">
        {text("home.extended", { date: printDate(extension.date, locale), regular: printDate(regular, locale), reason: extension.reason })}
      </p>
    );
  return basis === "local" ? <p className="note">{text("home.local")}</p> : null;
}

function NotRequired({ home: { obligation, year }, text }: Pick<DeadlineProps, "home" | "text">) {
  if (obligation.required) return null;
  const { ground, reason } = obligation;
  if (ground === "notYet" || ground === "ended") return <p>{text("home.notDue", { year })}</p>;
  return (
    <div>
      <p>
        <b>{text("home.exempt", { year })}</b>
      </p>
      <p className="note">{text("home.exemptText", { ground: text(`obligation.ground.${ground}`), reason: reason ?? "" })}</p>
    </div>
  );
}

function Day({ day, locale, text }: { day: CalendarDay; locale: Locale; text: Text }) {
  const note = { today: text("home.dayToday"), due: text("home.dayDue"), lastWorking: text("home.dayLast") };
  return (
    <li className={classNames(styles.day, day.working === false && styles.off, day.mark && styles[day.mark])}>
      {printWeekday(day.date, locale, "narrow")}
      <b>{day.day}</b>
      <small>{day.mark ? note[day.mark] : day.working === false ? text("home.dayOff") : ""}</small>
    </li>
  );
}
