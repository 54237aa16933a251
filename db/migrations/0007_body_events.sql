CREATE TABLE `body_event` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`body_id` integer NOT NULL,
	`date` text NOT NULL,
	`from_year` integer NOT NULL,
	`document_number` text,
	`reason` text,
	`former_parent_id` integer,
	`new_parent_id` integer,
	`former_name` text,
	`former_short_name` text,
	`new_name` text,
	`recorded_by` integer,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`former_parent_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`new_parent_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `body_event_body` ON `body_event` (`body_id`,`date`);--> statement-breakpoint
CREATE INDEX `body_event_former_parent` ON `body_event` (`former_parent_id`);--> statement-breakpoint
CREATE INDEX `body_event_new_parent` ON `body_event` (`new_parent_id`);--> statement-breakpoint
CREATE TABLE `body_lineage` (
	`id` integer PRIMARY KEY NOT NULL,
	`predecessor_id` integer NOT NULL,
	`successor_id` integer NOT NULL,
	`from_year` integer NOT NULL,
	`kind` text NOT NULL,
	`event_id` integer NOT NULL,
	FOREIGN KEY (`predecessor_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `body_event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `body_lineage_pair` ON `body_lineage` (`predecessor_id`,`successor_id`,`from_year`);--> statement-breakpoint
CREATE INDEX `body_lineage_successor` ON `body_lineage` (`successor_id`);--> statement-breakpoint
CREATE INDEX `body_lineage_event` ON `body_lineage` (`event_id`);--> statement-breakpoint
ALTER TABLE `body` ADD `unified_code` text;--> statement-breakpoint
CREATE UNIQUE INDEX `body_unified_code` ON `body` (`unified_code`) WHERE "body"."unified_code" is not null and "body"."valid_to" is null;