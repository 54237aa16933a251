CREATE TABLE `metric_catalogue` (
	`id` integer PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`definitions` text NOT NULL,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `metric_catalogue_fingerprint_unique` ON `metric_catalogue` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `metric_values` (
	`year` integer NOT NULL,
	`body_id` integer NOT NULL,
	`epoch` integer NOT NULL,
	`catalogue_id` integer NOT NULL,
	`operands` blob NOT NULL,
	PRIMARY KEY(`year`, `body_id`),
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`catalogue_id`) REFERENCES `metric_catalogue`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `metric_values_epoch` ON `metric_values` (`epoch`);--> statement-breakpoint
CREATE TABLE `roll_up` (
	`body_id` integer NOT NULL,
	`year` integer NOT NULL,
	`basis` text NOT NULL,
	`reported` integer NOT NULL,
	`expected` integer NOT NULL,
	`catalogue_id` integer NOT NULL,
	`sums` blob NOT NULL,
	PRIMARY KEY(`year`, `body_id`, `basis`),
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`catalogue_id`) REFERENCES `metric_catalogue`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `statistics_epoch` (
	`id` integer PRIMARY KEY NOT NULL,
	`register` integer NOT NULL,
	`reports` integer NOT NULL,
	`tree` integer NOT NULL,
	`rolled` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `statistics_epoch` VALUES (1, 1, 1, 1, 0);
--> statement-breakpoint
CREATE TRIGGER `body_insert_moves_epoch` AFTER INSERT ON `body`
BEGIN
	UPDATE `statistics_epoch` SET `register` = `register` + 1, `tree` = `tree` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `body_update_moves_epoch` AFTER UPDATE ON `body`
BEGIN
	UPDATE `statistics_epoch` SET `register` = `register` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `body_tree_moves_epoch` AFTER UPDATE OF `kind`, `parent_id`, `valid_from`, `valid_to` ON `body`
BEGIN
	UPDATE `statistics_epoch` SET `tree` = `tree` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `body_event_moves_epoch` AFTER INSERT ON `body_event`
BEGIN
	UPDATE `statistics_epoch` SET `register` = `register` + 1, `tree` = `tree` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `body_lineage_moves_epoch` AFTER INSERT ON `body_lineage`
BEGIN
	UPDATE `statistics_epoch` SET `register` = `register` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `exemption_insert_moves_epoch` AFTER INSERT ON `exemption`
BEGIN
	UPDATE `statistics_epoch` SET `register` = `register` + 1, `tree` = `tree` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `exemption_update_moves_epoch` AFTER UPDATE ON `exemption`
BEGIN
	UPDATE `statistics_epoch` SET `register` = `register` + 1, `tree` = `tree` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `report_insert_moves_epoch` AFTER INSERT ON `report`
BEGIN
	UPDATE `statistics_epoch` SET `reports` = `reports` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `report_update_moves_epoch` AFTER UPDATE OF `state`, `approved_version_id` ON `report`
BEGIN
	UPDATE `statistics_epoch` SET `reports` = `reports` + 1;
END;
