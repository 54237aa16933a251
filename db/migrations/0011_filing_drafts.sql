CREATE TABLE `filing_draft` (
	`id` integer PRIMARY KEY NOT NULL,
	`body_id` integer NOT NULL,
	`year` integer NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`saved_by` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `filing_draft_body_year` ON `filing_draft` (`body_id`,`year`);