CREATE TABLE `comment` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`cell` text,
	`finding_key` text,
	`text` text NOT NULL,
	`written_by` integer NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_report` ON `comment` (`report_id`);--> statement-breakpoint
CREATE TABLE `comment_reading` (
	`report_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`place` text NOT NULL,
	`last_comment_id` integer NOT NULL,
	PRIMARY KEY(`report_id`, `account_id`, `place`),
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rule_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`setting` text,
	`reason` text NOT NULL,
	`changed_by` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`changed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rule_change_rule` ON `rule_change` (`rule`);--> statement-breakpoint
CREATE TABLE `finding_verdict` (
	`id` integer PRIMARY KEY NOT NULL,
	`report_id` integer NOT NULL,
	`finding_key` text NOT NULL,
	`inputs` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`version_id` integer,
	`given_by` integer NOT NULL,
	`given_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `report_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_verdict_report` ON `finding_verdict` (`report_id`);--> statement-breakpoint
ALTER TABLE `report_version` ADD `checked_with` text;--> statement-breakpoint
INSERT INTO `finding_verdict` (`report_id`, `finding_key`, `inputs`, `kind`, `text`, `given_by`, `given_at`) SELECT `report_id`, `finding_key`, `inputs`, 'explained', `text`, `explained_by`, `explained_at` FROM `explanation` ORDER BY `explained_at`, `id`;
