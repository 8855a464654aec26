CREATE TABLE `import_customer_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_customer_changes_batch` ON `import_customer_changes` (`batch_id`,`id`);--> statement-breakpoint
CREATE TABLE `import_customer_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_customer_rows_batch` ON `import_customer_rows` (`batch_id`,`id`);