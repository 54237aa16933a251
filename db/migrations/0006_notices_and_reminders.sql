CREATE TABLE `notice` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`params` text NOT NULL,
	`link` text NOT NULL,
	`to_role` text NOT NULL,
	`to_body_id` integer NOT NULL,
	`to_account_id` integer,
	`about_body_id` integer NOT NULL,
	`report_id` integer,
	`by_account_id` integer,
	FOREIGN KEY (`to_body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_audience` ON `notice` (`to_body_id`,`to_role`,`id`);--> statement-breakpoint
CREATE TABLE `notice_mark` (
	`account_id` integer PRIMARY KEY NOT NULL,
	`read_up_to` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_reading` (
	`account_id` integer NOT NULL,
	`notice_id` integer NOT NULL,
	PRIMARY KEY(`account_id`, `notice_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminder` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch_id` integer NOT NULL,
	`body_id` integer NOT NULL,
	`year` integer NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	`deadline` text,
	`contact` text,
	FOREIGN KEY (`batch_id`) REFERENCES `reminder_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reminder_body_year` ON `reminder` (`body_id`,`year`,`at`);--> statement-breakpoint
CREATE INDEX `reminder_batch_of` ON `reminder` (`batch_id`);--> statement-breakpoint
CREATE TABLE `reminder_batch` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`year` integer NOT NULL,
	`body_id` integer NOT NULL,
	`template_name` text NOT NULL,
	`sent_by` integer NOT NULL,
	`rule_id` integer,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rule_id`) REFERENCES `reminder_rule`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminder_rule` (
	`id` integer PRIMARY KEY NOT NULL,
	`body_id` integer NOT NULL,
	`days` integer NOT NULL,
	`template_id` integer,
	`switched_on_by` integer NOT NULL,
	`switched_on_at` integer NOT NULL,
	`switched_off_by` integer,
	`switched_off_at` integer,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `reminder_template`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`switched_on_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`switched_off_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_rule_in_force` ON `reminder_rule` (`body_id`,`days`) WHERE "reminder_rule"."switched_off_at" is null;--> statement-breakpoint
CREATE TABLE `reminder_rule_outcome` (
	`id` integer PRIMARY KEY NOT NULL,
	`rule_id` integer NOT NULL,
	`body_id` integer NOT NULL,
	`year` integer NOT NULL,
	`due_on` text NOT NULL,
	`reminder_id` integer,
	`skipped` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`rule_id`) REFERENCES `reminder_rule`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reminder_id`) REFERENCES `reminder`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_rule_once` ON `reminder_rule_outcome` (`rule_id`,`body_id`,`year`,`due_on`);--> statement-breakpoint
CREATE TABLE `reminder_template` (
	`id` integer PRIMARY KEY NOT NULL,
	`body_id` integer NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`revision` integer NOT NULL,
	`saved_by` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_template_name` ON `reminder_template` (`body_id`,`name`) WHERE "reminder_template"."retired_at" is null;