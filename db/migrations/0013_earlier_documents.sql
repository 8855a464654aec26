CREATE TABLE `earlier_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` integer NOT NULL,
	`recorded_until` text NOT NULL,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`label` text NOT NULL,
	`issued_on` text NOT NULL,
	`booked_on` text NOT NULL,
	`due_on` text,
	`due_origin` text NOT NULL,
	`is_doubtful` integer NOT NULL,
	`is_typed` integer NOT NULL,
	`voided_at` text,
	`corrected_batch_id` integer,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`corrected_batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "earlier_documents_kind" CHECK("kind" in ('invoice', 'creditNote', 'payment', 'deposit', 'adjustment')),
	CONSTRAINT "earlier_documents_due_origin" CHECK("due_origin" in ('file', 'list', 'label', 'manual', 'bucket', 'customerTerms', 'firmTerms', 'none'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `earlier_documents_document` ON `earlier_documents` (`document_id`,`recorded_until`);--> statement-breakpoint
CREATE INDEX `earlier_documents_until` ON `earlier_documents` (`recorded_until`);--> statement-breakpoint
CREATE INDEX `earlier_documents_batch` ON `earlier_documents` (`corrected_batch_id`) WHERE corrected_batch_id is not null;--> statement-breakpoint
INSERT INTO `earlier_documents` (`document_id`, `recorded_until`, `kind`, `reference`, `label`, `issued_on`, `booked_on`, `due_on`, `due_origin`, `is_doubtful`, `is_typed`, `corrected_batch_id`)
	SELECT documents.id, import_batches.recorded_at, typed_values ->> '$.kind', typed_values ->> '$.reference', typed_values ->> '$.label', typed_values ->> '$.issuedOn',
		typed_values ->> '$.bookedOn', typed_values ->> '$.dueOn', typed_values ->> '$.dueOrigin', 0, 1, batch_id
	FROM documents JOIN import_batches ON import_batches.id = batch_id WHERE typed_values IS NOT NULL AND documents.recorded_at < import_batches.recorded_at;
