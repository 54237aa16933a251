CREATE TABLE `reason_answer` (
	`id` integer PRIMARY KEY NOT NULL,
	`decision_id` integer NOT NULL,
	`reason` integer NOT NULL,
	`text` text NOT NULL,
	`version_id` integer NOT NULL,
	`answered_by` integer NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `review_decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `report_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reason_answer_decision` ON `reason_answer` (`decision_id`);--> statement-breakpoint
CREATE TABLE `review_area` (
	`body_id` integer NOT NULL,
	`office_id` integer NOT NULL,
	`reviewer_id` integer NOT NULL,
	`assigned_by` integer NOT NULL,
	`assigned_at` integer NOT NULL,
	PRIMARY KEY(`body_id`, `office_id`),
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `review_assignment` (
	`report_id` integer NOT NULL,
	`office_id` integer NOT NULL,
	`reviewer_id` integer NOT NULL,
	`assigned_by` integer NOT NULL,
	`assigned_at` integer NOT NULL,
	PRIMARY KEY(`report_id`, `office_id`),
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_assignment_reviewer` ON `review_assignment` (`reviewer_id`);--> statement-breakpoint
CREATE TABLE `review_levels` (
	`id` integer PRIMARY KEY NOT NULL,
	`body_id` integer NOT NULL,
	`kind` text,
	`levels` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_levels_place` ON `review_levels` (`body_id`,case when "kind" is null then '' else "kind" end);--> statement-breakpoint
CREATE TABLE `review_phrase` (
	`id` integer PRIMARY KEY NOT NULL,
	`office_id` integer NOT NULL,
	`account_id` integer,
	`text` text NOT NULL,
	`saved_by` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`office_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_phrase_office` ON `review_phrase` (`office_id`);--> statement-breakpoint
ALTER TABLE `report` ADD `review_round` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `report` ADD `review_level` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `report` ADD `review_levels` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `review_decision` ADD `round` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `review_decision` ADD `level` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `review_decision` ADD `fingerprint` text;