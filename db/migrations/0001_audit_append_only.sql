CREATE TRIGGER `audit_entry_is_never_updated` BEFORE UPDATE ON `audit_entry`
BEGIN
	SELECT RAISE(ABORT, 'the audit log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_is_never_deleted` BEFORE DELETE ON `audit_entry`
BEGIN
	SELECT RAISE(ABORT, 'the audit log is append-only');
END;
