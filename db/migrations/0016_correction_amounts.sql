ALTER TABLE `earlier_documents` ADD `amount_cents` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `earlier_documents` SET `amount_cents` = (SELECT documents.amount_cents FROM documents WHERE documents.id = document_id);
