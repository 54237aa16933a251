CREATE TABLE `text_fingerprint` (
	`reading_id` integer PRIMARY KEY NOT NULL,
	`hashes` blob NOT NULL,
	FOREIGN KEY (`reading_id`) REFERENCES `document_reading`(`id`) ON UPDATE no action ON DELETE no action
);
