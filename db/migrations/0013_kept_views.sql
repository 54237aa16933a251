CREATE TABLE `metric_note` (
	`id` integer PRIMARY KEY NOT NULL,
	`metric` text NOT NULL,
	`year` integer NOT NULL,
	`body_id` integer,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`written_by` integer NOT NULL,
	`written_at` integer NOT NULL,
	`retired_at` integer,
	`retired_by` integer,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retired_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `metric_note_metric` ON `metric_note` (`metric`,`year`);--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`shared` integer NOT NULL,
	`office_id` integer NOT NULL,
	`saved_by` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`office_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_view_owner` ON `saved_view` (`saved_by`);--> statement-breakpoint
CREATE INDEX `saved_view_office` ON `saved_view` (`office_id`);