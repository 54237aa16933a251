CREATE TABLE `import_batch` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`body_id` integer NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_file` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch_id` integer NOT NULL,
	`path` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`part` integer,
	`state` text NOT NULL,
	`body_id` integer,
	`year` integer,
	`note` text,
	`version_id` integer,
	`settled_by` integer,
	`settled_at` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `report_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_file_batch` ON `import_file` (`batch_id`,`state`);--> statement-breakpoint
CREATE TABLE `former_password` (
	`id` integer PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`password_hash` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `former_password_account` ON `former_password` (`account_id`);--> statement-breakpoint
CREATE TABLE `password_link` (
	`id` integer PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`issued_by` integer NOT NULL,
	`issued_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_link_token` ON `password_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `password_link_account` ON `password_link` (`account_id`);--> statement-breakpoint
ALTER TABLE `account` ADD `password_set_at` integer;--> statement-breakpoint
ALTER TABLE `account` ADD `password_is_initial` integer DEFAULT false NOT NULL;