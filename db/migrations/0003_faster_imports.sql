DROP INDEX `ledger_lines_customer`;--> statement-breakpoint
CREATE INDEX `ledger_lines_opening` ON `ledger_lines` (`batch_id`) WHERE journal_kind = 'opening';--> statement-breakpoint
DROP INDEX `documents_issued`;--> statement-breakpoint
CREATE INDEX `documents_voided` ON `documents` (`id`) WHERE voided_at is not null;--> statement-breakpoint
CREATE INDEX `documents_issued` ON `documents` (`issued_on`,`reference`,`kind`);