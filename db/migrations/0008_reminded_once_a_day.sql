CREATE TRIGGER `reminder_at_most_once_in_24_hours` BEFORE INSERT ON `reminder`
WHEN EXISTS (SELECT 1 FROM `reminder` WHERE `body_id` = NEW.`body_id` AND `year` = NEW.`year` AND `at` > NEW.`at` - 86400000)
BEGIN
	SELECT RAISE(ABORT, 'a body is reminded of a report at most once in 24 hours');
END;
--> statement-breakpoint
CREATE TRIGGER `reminder_is_never_updated` BEFORE UPDATE ON `reminder`
BEGIN
	SELECT RAISE(ABORT, 'the log of reminders is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `reminder_is_never_deleted` BEFORE DELETE ON `reminder`
BEGIN
	SELECT RAISE(ABORT, 'the log of reminders is append-only');
END;
