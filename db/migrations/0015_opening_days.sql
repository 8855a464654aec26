DROP INDEX `ledger_lines_opening`;--> statement-breakpoint
CREATE INDEX `ledger_lines_opening` ON `ledger_lines` (`batch_id`,`booked_on`) WHERE journal_kind = 'opening';