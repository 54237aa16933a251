CREATE TABLE `exemption` (
	`id` integer PRIMARY KEY NOT NULL,
	`body_id` integer NOT NULL,
	`year` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` integer NOT NULL,
	`granted_at` integer NOT NULL,
	`revoked_by` integer,
	`revoked_at` integer,
	`revoked_reason` text,
	`ground` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exemption_in_force` ON `exemption` (`body_id`,`year`) WHERE "exemption"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX `exemption_year` ON `exemption` (`year`);--> statement-breakpoint
CREATE TABLE `extension` (
	`id` integer PRIMARY KEY NOT NULL,
	`body_id` integer NOT NULL,
	`year` integer NOT NULL,
	`reason` text NOT NULL,
	`granted_by` integer NOT NULL,
	`granted_at` integer NOT NULL,
	`revoked_by` integer,
	`revoked_at` integer,
	`revoked_reason` text,
	`date` text NOT NULL,
	`publish_by` text,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `extension_in_force` ON `extension` (`body_id`,`year`) WHERE "extension"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX `extension_year` ON `extension` (`year`);--> statement-breakpoint
CREATE TABLE `holiday_calendar` (
	`year` integer PRIMARY KEY NOT NULL,
	`off` text NOT NULL,
	`worked` text NOT NULL,
	`saved_by` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publication` (
	`id` integer PRIMARY KEY NOT NULL,
	`body_id` integer NOT NULL,
	`year` integer NOT NULL,
	`address` text NOT NULL,
	`published_on` text NOT NULL,
	`replaces` integer,
	`recorded_by` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaces`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_body_year` ON `publication` (`body_id`,`year`);--> statement-breakpoint
CREATE UNIQUE INDEX `publication_replaces` ON `publication` (`body_id`,`year`,case when "replaces" is null then 0 else "replaces" end);--> statement-breakpoint
DROP INDEX `deadline_year_kind_level`;--> statement-breakpoint
ALTER TABLE `deadline` ADD `body_id` integer REFERENCES body(id);--> statement-breakpoint
ALTER TABLE `deadline` ADD `publish_by` text;--> statement-breakpoint
CREATE UNIQUE INDEX `deadline_place` ON `deadline` (`year`,`kind`,case when "level" is null then '' else "level" end,case when "body_id" is null then 0 else "body_id" end);--> statement-breakpoint
ALTER TABLE `report` ADD `first_deadline` text;--> statement-breakpoint
UPDATE `report` SET `first_deadline` = (SELECT r.`deadline` FROM `receipt` r JOIN `report_version` v ON v.`id` = r.`version_id` WHERE v.`report_id` = `report`.`id` AND r.`kind` = 'submission' ORDER BY r.`issued_at`, r.`number` LIMIT 1) WHERE `first_submitted_at` IS NOT NULL;
