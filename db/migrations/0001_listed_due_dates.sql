CREATE TABLE `listed_due_dates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`line_number` integer NOT NULL,
	`customer_code` text NOT NULL,
	`reference` text NOT NULL,
	`due_on` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `listed_due_dates_customer` ON `listed_due_dates` (`customer_code`,`batch_id`);--> statement-breakpoint
CREATE INDEX `listed_due_dates_batch` ON `listed_due_dates` (`batch_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`kind` text NOT NULL,
	`side` text NOT NULL,
	`reference` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`issued_on` text NOT NULL,
	`booked_on` text NOT NULL,
	`due_on` text,
	`due_origin` text DEFAULT 'none' NOT NULL,
	`amount_cents` integer NOT NULL,
	`open_cents` integer NOT NULL,
	`settled_on` text,
	`currency` text DEFAULT 'EUR' NOT NULL,
	`foreign_cents` integer,
	`foreign_currency` text,
	`is_doubtful` integer DEFAULT false NOT NULL,
	`batch_id` integer,
	`source_key` text NOT NULL,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "documents_open_cents" CHECK("__new_documents"."open_cents" between 0 and "__new_documents"."amount_cents"),
	CONSTRAINT "documents_due" CHECK(("__new_documents"."due_on" is null) = ("__new_documents"."due_origin" = 'none')),
	CONSTRAINT "documents_kind" CHECK("kind" in ('invoice', 'creditNote', 'payment', 'deposit', 'adjustment')),
	CONSTRAINT "documents_side" CHECK("side" in ('debit', 'credit')),
	CONSTRAINT "documents_due_origin" CHECK("due_origin" in ('file', 'list', 'label', 'manual', 'bucket', 'customerTerms', 'firmTerms', 'none'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_documents`("id", "customer_id", "kind", "side", "reference", "label", "issued_on", "booked_on", "due_on", "due_origin", "amount_cents", "open_cents", "settled_on", "currency", "foreign_cents", "foreign_currency", "is_doubtful", "batch_id", "source_key", "recorded_at", "voided_at") SELECT "id", "customer_id", "kind", "side", "reference", "label", "issued_on", "booked_on", "due_on", "due_origin", "amount_cents", "open_cents", "settled_on", "currency", "foreign_cents", "foreign_currency", "is_doubtful", "batch_id", "source_key", "recorded_at", "voided_at" FROM `documents`;--> statement-breakpoint
DROP TABLE `documents`;--> statement-breakpoint
ALTER TABLE `__new_documents` RENAME TO `documents`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `documents_source_key` ON `documents` (`source_key`);--> statement-breakpoint
CREATE INDEX `documents_customer` ON `documents` (`customer_id`,`issued_on`,`id`);--> statement-breakpoint
CREATE INDEX `documents_open` ON `documents` (`customer_id`,`currency`,`side`,`kind`,`due_on`,`issued_on`,`booked_on`,`open_cents`,`voided_at`) WHERE open_cents > 0 and voided_at is null;--> statement-breakpoint
CREATE INDEX `documents_settled` ON `documents` (`settled_on`,`booked_on`) WHERE settled_on is not null;--> statement-breakpoint
CREATE INDEX `documents_amount` ON `documents` (`amount_cents`);--> statement-breakpoint
CREATE INDEX `documents_issued` ON `documents` (`issued_on`);--> statement-breakpoint
CREATE INDEX `documents_reference` ON `documents` (`reference`);--> statement-breakpoint
CREATE INDEX `documents_batch` ON `documents` (`batch_id`);