CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`duty` text,
	`email` text,
	`phone` text,
	`is_preferred` integer DEFAULT false NOT NULL,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "contacts_duty" CHECK("duty" in ('accounts', 'management', 'purchasing', 'sales', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `contacts_customer` ON `contacts` (`customer_id`);--> statement-breakpoint
CREATE INDEX `contacts_merged` ON `contacts` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE TABLE `customer_tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`name` text NOT NULL,
	`key` text NOT NULL,
	`recorded_at` text NOT NULL,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `customer_tags_customer` ON `customer_tags` (`customer_id`,`key`);--> statement-breakpoint
CREATE INDEX `customer_tags_key` ON `customer_tags` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `customer_tags_own` ON `customer_tags` (`customer_id`,`key`) WHERE merged_from_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `customer_tags_merged` ON `customer_tags` (`merged_from_id`,`key`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE TABLE `customers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`imported_name` text,
	`is_from_import` integer DEFAULT false NOT NULL,
	`kind` text DEFAULT 'business' NOT NULL,
	`siren` text,
	`vat_number` text,
	`address_line1` text,
	`address_line2` text,
	`postcode` text,
	`city` text,
	`country` text DEFAULT 'FR' NOT NULL,
	`second_phone` text,
	`terms_kind` text,
	`terms_days` integer,
	`terms_day_of_month` integer,
	`sector` text,
	`public_buyer` text,
	`language` text DEFAULT 'fr' NOT NULL,
	`credit_limit_cents` integer,
	`tolerated_days` integer,
	`scenario_id` integer,
	`is_miscellaneous` integer DEFAULT false NOT NULL,
	`customer_group` text,
	`salesperson` text,
	`responsible` text,
	`notes` text,
	`merged_into_id` integer,
	`search_text` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenarios`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_into_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "customers_kind" CHECK("kind" in ('business', 'consumer', 'public')),
	CONSTRAINT "customers_language" CHECK("language" in ('fr', 'en')),
	CONSTRAINT "customers_terms" CHECK(("customers"."terms_kind" is null) = ("customers"."terms_days" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_code` ON `customers` (`code`);--> statement-breakpoint
CREATE INDEX `customers_scenario` ON `customers` (`scenario_id`);--> statement-breakpoint
CREATE INDEX `customers_merged` ON `customers` (`merged_into_id`) WHERE merged_into_id is not null;--> statement-breakpoint
CREATE TABLE `dispute_reasons` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`family` text NOT NULL,
	`runs_penalties` integer NOT NULL,
	`position` integer NOT NULL,
	`is_archived` integer DEFAULT false NOT NULL,
	`voided_at` text,
	CONSTRAINT "dispute_reasons_family" CHECK("family" in ('commercial', 'logistic', 'technical', 'administrative'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `dispute_reasons_code` ON `dispute_reasons` (`code`);--> statement-breakpoint
CREATE TABLE `disputes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`amount_cents` integer NOT NULL,
	`is_whole` integer NOT NULL,
	`reason_id` integer NOT NULL,
	`owner` text,
	`opened_on` text NOT NULL,
	`until_on` text NOT NULL,
	`note` text,
	`batch_id` integer,
	`is_taken_over` integer DEFAULT false NOT NULL,
	`end` text,
	`resolved_on` text,
	`credit_note_id` integer,
	`accepted_cents` integer,
	`resolution_note` text,
	`ended_batch_id` integer,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reason_id`) REFERENCES `dispute_reasons`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`credit_note_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "disputes_end" CHECK("end" in ('creditNote', 'partlyAccepted', 'rejected', 'abandoned', 'withdrawn', 'lifted')),
	CONSTRAINT "disputes_amount" CHECK(amount_cents > 0),
	CONSTRAINT "disputes_ended" CHECK((ended_at is null) = ("end" is null) and (ended_at is null) = (resolved_on is null)),
	CONSTRAINT "disputes_credit_note_end" CHECK("end" in ('creditNote', 'partlyAccepted') or credit_note_id is null),
	CONSTRAINT "disputes_accepted" CHECK(("end" is 'partlyAccepted') = (accepted_cents is not null) and accepted_cents between 1 and amount_cents),
	CONSTRAINT "disputes_lifted" CHECK(("end" is 'lifted') = (ended_batch_id is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `disputes_customer` ON `disputes` (`customer_id`);--> statement-breakpoint
CREATE INDEX `disputes_document` ON `disputes` (`document_id`);--> statement-breakpoint
CREATE INDEX `disputes_credit_note` ON `disputes` (`credit_note_id`) WHERE credit_note_id is not null;--> statement-breakpoint
CREATE INDEX `disputes_batch` ON `disputes` (`batch_id`) WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX `disputes_ended_batch` ON `disputes` (`ended_batch_id`) WHERE ended_batch_id is not null;--> statement-breakpoint
CREATE INDEX `disputes_merged` ON `disputes` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE TABLE `edition_rows` (
	`edition_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`currency` text NOT NULL,
	`columns` text NOT NULL,
	`total_cents` integer NOT NULL,
	`remark` text,
	PRIMARY KEY(`edition_id`, `customer_id`, `currency`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `edition_rows_customer` ON `edition_rows` (`customer_id`);--> statement-breakpoint
CREATE TABLE `editions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` integer NOT NULL,
	`as_of` text NOT NULL,
	`known_at` text NOT NULL,
	`parameters` text NOT NULL,
	`sha256` text NOT NULL,
	`recorded_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_number` ON `editions` (`number`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`screen` text NOT NULL,
	`name` text NOT NULL,
	`parameters` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`recorded_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`screen`,`name`);--> statement-breakpoint
CREATE TABLE `days_of_use` (
	`used_on` text PRIMARY KEY NOT NULL,
	`absence` text,
	CONSTRAINT "days_of_use_absence" CHECK("absence" in ('asked', 'catchUp', 'shift', 'skip'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `firm` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`siren` text,
	`vat_number` text,
	`legal_form` text,
	`capital` text,
	`registry_city` text,
	`address_line1` text,
	`address_line2` text,
	`postcode` text,
	`city` text,
	`country` text DEFAULT 'FR' NOT NULL,
	`phone` text,
	`email` text,
	`website` text,
	`iban` text,
	`bic` text,
	`bank_name` text,
	`signatory_name` text,
	`signatory_title` text,
	`terms_kind` text DEFAULT 'net' NOT NULL,
	`terms_days` integer DEFAULT 30 NOT NULL,
	`terms_day_of_month` integer,
	`sector` text DEFAULT 'general' NOT NULL,
	`late_rate_basis_points` integer,
	`stale_after_days` integer,
	`asks_missed_days` integer DEFAULT true NOT NULL,
	`write_off_limit_cents` integer DEFAULT 500 NOT NULL,
	`buckets` text,
	`bucket_sets` text,
	`priority_scales` text,
	`call_texts` text,
	`holiday_place` text DEFAULT 'metropole' NOT NULL,
	`is_demonstration` integer DEFAULT false NOT NULL,
	`derivation_rules` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "firm_single_row" CHECK("firm"."id" = 1),
	CONSTRAINT "firm_terms_days" CHECK("firm"."terms_days" between 0 and 180),
	CONSTRAINT "firm_terms_kind" CHECK("terms_kind" in ('net', 'daysThenEndOfMonth', 'endOfMonthThenDays', 'periodic', 'endOfDecadeThenDays')),
	CONSTRAINT "firm_sector" CHECK("sector" in ('general', 'transport', 'perishableFood', 'livestockMeat', 'spirits', 'wine', 'greenSpaceEquipment', 'farmMachinery', 'leather', 'watchesJewellery', 'toys')),
	CONSTRAINT "firm_holiday_place" CHECK("holiday_place" in ('metropole', 'alsaceMoselle', 'guadeloupe', 'guyane', 'martinique', 'mayotte', 'reunion', 'saintBarthelemy', 'saintMartin'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `logos` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`media_type` text NOT NULL,
	`sha256` text NOT NULL,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`content` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`author_id` integer NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`subject` text,
	`subject_id` integer,
	`customer_id` integer,
	`act_id` integer,
	`undoes_id` integer,
	`redoes_id` integer,
	`replaces_id` integer,
	`data` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `events_customer` ON `events` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject`,`subject_id`);--> statement-breakpoint
CREATE INDEX `events_act` ON `events` (`act_id`) WHERE act_id is not null;--> statement-breakpoint
CREATE INDEX `events_leading` ON `events` (`author_id`,`id`) WHERE act_id is null;--> statement-breakpoint
CREATE INDEX `events_undoes` ON `events` (`undoes_id`) WHERE undoes_id is not null;--> statement-breakpoint
CREATE INDEX `events_redoes` ON `events` (`redoes_id`) WHERE redoes_id is not null;--> statement-breakpoint
CREATE INDEX `events_replaces` ON `events` (`subject`,`replaces_id`) WHERE replaces_id is not null;--> statement-breakpoint
CREATE TABLE `people` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`recorded_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_name` ON `people` (`name`);--> statement-breakpoint
CREATE TABLE `plan_documents` (
	`plan_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`open_cents` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `document_id`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_documents_document` ON `plan_documents` (`document_id`);--> statement-breakpoint
CREATE TABLE `plan_instalments` (
	`plan_id` integer NOT NULL,
	`position` integer NOT NULL,
	`due_on` text NOT NULL,
	`amount_cents` integer NOT NULL,
	PRIMARY KEY(`plan_id`, `position`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plan_instalments_amount" CHECK("plan_instalments"."amount_cents" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_instalments_due` ON `plan_instalments` (`due_on`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`state` text NOT NULL,
	`principal_cents` integer NOT NULL,
	`penalty_cents` integer DEFAULT 0 NOT NULL,
	`indemnity_cents` integer DEFAULT 0 NOT NULL,
	`currency` text DEFAULT 'EUR' NOT NULL,
	`claims_later_penalties` integer DEFAULT false NOT NULL,
	`cure_days` integer DEFAULT 8 NOT NULL,
	`note` text,
	`proposed_on` text NOT NULL,
	`accepted_on` text,
	`ended_on` text,
	`agreement_letter_id` integer,
	`recorded_at` text NOT NULL,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agreement_letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "plans_state" CHECK("state" in ('proposed', 'accepted', 'running', 'inDefault', 'completed', 'cancelled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_number` ON `plans` (`number`);--> statement-breakpoint
CREATE INDEX `plans_customer` ON `plans` (`customer_id`);--> statement-breakpoint
CREATE INDEX `plans_merged` ON `plans` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE INDEX `plans_agreement` ON `plans` (`agreement_letter_id`);--> statement-breakpoint
CREATE TABLE `proofs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`registered_letter_id` integer NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`sha256` text NOT NULL,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`content` blob NOT NULL,
	FOREIGN KEY (`registered_letter_id`) REFERENCES `registered_letters`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "proofs_kind" CHECK("kind" in ('deposit', 'receipt', 'return', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `proofs_registered_letter` ON `proofs` (`registered_letter_id`);--> statement-breakpoint
CREATE TABLE `registered_letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`letter_id` integer NOT NULL,
	`number` text,
	`state` text NOT NULL,
	`deposited_on` text,
	`presented_on` text,
	`closed_on` text,
	`note` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "registered_letters_state" CHECK("state" in ('prepared', 'deposited', 'presented', 'received', 'refused', 'unclaimed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `registered_letters_letter` ON `registered_letters` (`letter_id`);--> statement-breakpoint
CREATE TABLE `import_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_changes_batch` ON `import_changes` (`batch_id`,`id`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_rows_batch` ON `import_rows` (`batch_id`,`id`);--> statement-breakpoint
CREATE TABLE `import_batches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`format` text NOT NULL,
	`encoding` text NOT NULL,
	`siren` text,
	`period_from` text,
	`period_to` text,
	`reference_field` text,
	`journal_reference_fields` text,
	`journals` text,
	`row_count` integer NOT NULL,
	`issue_count` integer NOT NULL,
	`summary` text,
	`mode` text,
	`as_of_on` text,
	`recorded_at` text NOT NULL,
	`undone_at` text,
	CONSTRAINT "import_batches_state" CHECK("state" in ('staged', 'applied', 'undone'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_batches_sha256` ON `import_batches` (`sha256`);--> statement-breakpoint
CREATE TABLE `import_document_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`action` text NOT NULL,
	`customer_code` text NOT NULL,
	`customer_name` text NOT NULL,
	`kind` text NOT NULL,
	`nature` text,
	`side` text NOT NULL,
	`reference` text NOT NULL,
	`issued_on` text NOT NULL,
	`due_on` text,
	`currency` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`open_cents` integer NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_document_changes_batch` ON `import_document_changes` (`batch_id`,`id`);--> statement-breakpoint
CREATE TABLE `import_issues` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`line_number` integer NOT NULL,
	`code` text NOT NULL,
	`details` text DEFAULT '{}' NOT NULL,
	`raw` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_issues_batch` ON `import_issues` (`batch_id`,`line_number`);--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`headings_hash` text NOT NULL,
	`mapping` text NOT NULL,
	`recorded_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `import_mappings_headings` ON `import_mappings` (`headings_hash`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`recorded_at` text NOT NULL,
	`content` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_sha256` ON `attachments` (`sha256`);--> statement-breakpoint
CREATE TABLE `interaction_attachments` (
	`interaction_id` integer NOT NULL,
	`position` integer NOT NULL,
	`attachment_id` integer NOT NULL,
	`file_name` text NOT NULL,
	PRIMARY KEY(`interaction_id`, `position`),
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `interaction_attachments_attachment` ON `interaction_attachments` (`attachment_id`);--> statement-breakpoint
CREATE TABLE `interaction_documents` (
	`interaction_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	PRIMARY KEY(`interaction_id`, `document_id`),
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `interaction_documents_document` ON `interaction_documents` (`document_id`);--> statement-breakpoint
CREATE TABLE `interaction_outcomes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`is_archived` integer DEFAULT false NOT NULL,
	`voided_at` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `interaction_outcomes_code` ON `interaction_outcomes` (`code`);--> statement-breakpoint
CREATE TABLE `interactions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`channel` text NOT NULL,
	`occurred_at` text NOT NULL,
	`occurred_on` text NOT NULL,
	`person` text,
	`outcome_id` integer,
	`duration_seconds` integer,
	`text` text NOT NULL,
	`next_on` text,
	`next_note` text,
	`is_next_done` integer DEFAULT false NOT NULL,
	`reminder_id` integer,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`outcome_id`) REFERENCES `interaction_outcomes`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`reminder_id`) REFERENCES `reminders`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "interactions_channel" CHECK("channel" in ('callOut', 'callIn', 'emailOut', 'emailIn', 'letterOut', 'letterIn', 'visit', 'meeting', 'message', 'note')),
	CONSTRAINT "interactions_duration" CHECK(duration_seconds between 1 and 43200),
	CONSTRAINT "interactions_next_day" CHECK(next_on is not null or (next_note is null and not is_next_done))
) STRICT;
--> statement-breakpoint
CREATE INDEX `interactions_customer` ON `interactions` (`customer_id`,`occurred_at`);--> statement-breakpoint
CREATE INDEX `interactions_occurred` ON `interactions` (`occurred_on`);--> statement-breakpoint
CREATE INDEX `interactions_reminder` ON `interactions` (`reminder_id`) WHERE reminder_id is not null;--> statement-breakpoint
CREATE INDEX `interactions_next` ON `interactions` (`next_on`) WHERE next_on is not null;--> statement-breakpoint
CREATE INDEX `interactions_merged` ON `interactions` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE TABLE `allocations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`debit_document_id` integer NOT NULL,
	`credit_document_id` integer NOT NULL,
	`amount_cents` integer NOT NULL,
	`effective_on` text NOT NULL,
	`origin` text NOT NULL,
	`recorded_at` text NOT NULL,
	`batch_id` integer,
	`voided_at` text,
	`voided_batch_id` integer,
	FOREIGN KEY (`debit_document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`credit_document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`voided_batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "allocations_amount" CHECK("allocations"."amount_cents" > 0),
	CONSTRAINT "allocations_origin" CHECK("origin" in ('lettering', 'estimated', 'manual'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `allocations_debit` ON `allocations` (`debit_document_id`,`effective_on`,`voided_at`,`amount_cents`);--> statement-breakpoint
CREATE INDEX `allocations_credit` ON `allocations` (`credit_document_id`,`effective_on`,`voided_at`,`amount_cents`);--> statement-breakpoint
CREATE INDEX `allocations_batch` ON `allocations` (`batch_id`);--> statement-breakpoint
CREATE INDEX `allocations_voided_batch` ON `allocations` (`voided_batch_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`kind` text NOT NULL,
	`nature` text,
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
	`made_by_batch_id` integer,
	`source_key` text NOT NULL,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`manual_values` text,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`made_by_batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "documents_open_cents" CHECK("documents"."open_cents" between 0 and "documents"."amount_cents"),
	CONSTRAINT "documents_due" CHECK(("documents"."due_on" is null) = ("documents"."due_origin" = 'none')),
	CONSTRAINT "documents_kind" CHECK("kind" in ('invoice', 'creditNote', 'payment', 'deposit', 'adjustment')),
	CONSTRAINT "documents_side" CHECK("side" in ('debit', 'credit')),
	CONSTRAINT "documents_due_origin" CHECK("due_origin" in ('file', 'list', 'label', 'manual', 'bucket', 'customerTerms', 'firmTerms', 'none'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_source_key` ON `documents` (`source_key`);--> statement-breakpoint
CREATE INDEX `documents_customer` ON `documents` (`customer_id`,`issued_on`,`id`);--> statement-breakpoint
CREATE INDEX `documents_open` ON `documents` (`customer_id`,`currency`,`side`,`kind`,`due_on`,`issued_on`,`booked_on`,`open_cents`,`voided_at`) WHERE open_cents > 0 and voided_at is null;--> statement-breakpoint
CREATE INDEX `documents_settled` ON `documents` (`settled_on`,`booked_on`,`customer_id`,`due_on`,`kind`,`voided_at`) WHERE settled_on is not null;--> statement-breakpoint
CREATE INDEX `documents_amount` ON `documents` (`amount_cents`);--> statement-breakpoint
CREATE INDEX `documents_issued` ON `documents` (`issued_on`,`reference`,`kind`);--> statement-breakpoint
CREATE INDEX `documents_voided` ON `documents` (`id`) WHERE voided_at is not null;--> statement-breakpoint
CREATE INDEX `documents_reference` ON `documents` (`reference`);--> statement-breakpoint
CREATE INDEX `documents_batch` ON `documents` (`batch_id`);--> statement-breakpoint
CREATE INDEX `documents_made` ON `documents` (`made_by_batch_id`) WHERE made_by_batch_id is not null;--> statement-breakpoint
CREATE INDEX `documents_merged` ON `documents` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE TABLE `earlier_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` integer NOT NULL,
	`recorded_until` text NOT NULL,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`label` text NOT NULL,
	`issued_on` text NOT NULL,
	`booked_on` text NOT NULL,
	`amount_cents` integer DEFAULT 0 NOT NULL,
	`due_on` text,
	`due_origin` text NOT NULL,
	`is_doubtful` integer NOT NULL,
	`is_manual` integer NOT NULL,
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
CREATE TABLE `prior_levels` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`document_id` integer,
	`step_id` integer NOT NULL,
	`step_name` text NOT NULL,
	`reached_on` text NOT NULL,
	`is_day_known` integer NOT NULL,
	`skip_reason` text,
	`batch_id` integer,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`step_id`) REFERENCES `scenario_steps`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `prior_levels_customer` ON `prior_levels` (`customer_id`);--> statement-breakpoint
CREATE INDEX `prior_levels_document` ON `prior_levels` (`document_id`) WHERE document_id is not null;--> statement-breakpoint
CREATE INDEX `prior_levels_step` ON `prior_levels` (`step_id`);--> statement-breakpoint
CREATE INDEX `prior_levels_batch` ON `prior_levels` (`batch_id`) WHERE batch_id is not null;--> statement-breakpoint
CREATE INDEX `prior_levels_merged` ON `prior_levels` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE TABLE `promise_documents` (
	`promise_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`settled_cents` integer NOT NULL,
	PRIMARY KEY(`promise_id`, `document_id`),
	FOREIGN KEY (`promise_id`) REFERENCES `promises`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `promise_documents_document` ON `promise_documents` (`document_id`);--> statement-breakpoint
CREATE TABLE `promises` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`spoken_cents` integer NOT NULL,
	`amount_cents` integer NOT NULL,
	`currency` text DEFAULT 'EUR' NOT NULL,
	`due_on` text NOT NULL,
	`grace_days` integer NOT NULL,
	`channel` text NOT NULL,
	`said_by` text,
	`promised_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	`replaced_by_id` integer,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`replaced_by_id`) REFERENCES `promises`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "promises_channel" CHECK("channel" in ('call', 'email', 'letter', 'meeting')),
	CONSTRAINT "promises_amount" CHECK("promises"."amount_cents" between 1 and "promises"."spoken_cents"),
	CONSTRAINT "promises_replaced_ended" CHECK("promises"."replaced_by_id" is null or "promises"."ended_at" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `promises_customer` ON `promises` (`customer_id`);--> statement-breakpoint
CREATE INDEX `promises_merged` ON `promises` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE INDEX `promises_replaced` ON `promises` (`replaced_by_id`) WHERE replaced_by_id is not null;--> statement-breakpoint
CREATE TABLE `holds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`customer_id` integer NOT NULL,
	`document_id` integer,
	`reason` text NOT NULL,
	`until_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "holds_kind" CHECK("kind" in ('excluded', 'postponed', 'court', 'collectiveProceedings', 'factor', 'directDebit', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `holds_customer` ON `holds` (`customer_id`);--> statement-breakpoint
CREATE INDEX `holds_merged` ON `holds` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE INDEX `holds_document` ON `holds` (`document_id`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`title` text NOT NULL,
	`addressed_to` text,
	`issued_on` text NOT NULL,
	`template` text NOT NULL,
	`template_version` integer NOT NULL,
	`total_cents` integer NOT NULL,
	`page_count` integer NOT NULL,
	`sha256` text NOT NULL,
	`recorded_at` text NOT NULL,
	`merged_from_id` integer,
	`pdf` blob NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_number` ON `letters` (`number`);--> statement-breakpoint
CREATE INDEX `letters_customer` ON `letters` (`customer_id`,`issued_on`);--> statement-breakpoint
CREATE INDEX `letters_issued` ON `letters` (`issued_on`);--> statement-breakpoint
CREATE INDEX `letters_plain` ON `letters` (`issued_on`,`customer_id`) WHERE kind = 'plainLetter';--> statement-breakpoint
CREATE INDEX `letters_merged` ON `letters` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE TABLE `message_words` (
	`message_key` text PRIMARY KEY NOT NULL,
	`customer_id` integer NOT NULL,
	`opening` text,
	`request` text,
	`written_on` text NOT NULL,
	`claimed_cents` integer NOT NULL,
	`level` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `message_words_customer` ON `message_words` (`customer_id`);--> statement-breakpoint
CREATE TABLE `reminder_documents` (
	`reminder_id` integer NOT NULL,
	`document_id` integer NOT NULL,
	`level_before` integer NOT NULL,
	`level_after` integer NOT NULL,
	`step_id` integer,
	`open_cents` integer NOT NULL,
	PRIMARY KEY(`reminder_id`, `document_id`),
	FOREIGN KEY (`reminder_id`) REFERENCES `reminders`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`step_id`) REFERENCES `scenario_steps`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `reminder_documents_document` ON `reminder_documents` (`document_id`,`reminder_id`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`step_id` integer,
	`step_name` text NOT NULL,
	`level` integer NOT NULL,
	`channel` text NOT NULL,
	`is_formal_notice` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`issued_on` text NOT NULL,
	`total_cents` integer NOT NULL,
	`currency` text DEFAULT 'EUR' NOT NULL,
	`deadline_on` text,
	`addressed_to` text,
	`copied_to` text,
	`letter_id` integer,
	`recorded_at` text NOT NULL,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`step_id`) REFERENCES `scenario_steps`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "reminders_state" CHECK("state" in ('planned', 'confirmed', 'issued', 'proven', 'skipped', 'cancelled')),
	CONSTRAINT "reminders_channel" CHECK("channel" in ('letter', 'registered', 'electronicRegistered', 'email', 'call', 'visit'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `reminders_customer` ON `reminders` (`customer_id`,`issued_on`);--> statement-breakpoint
CREATE INDEX `reminders_merged` ON `reminders` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE INDEX `reminders_letter` ON `reminders` (`letter_id`);--> statement-breakpoint
CREATE INDEX `reminders_issued` ON `reminders` (`issued_on`);--> statement-breakpoint
CREATE INDEX `reminders_deadline` ON `reminders` (`deadline_on`) WHERE deadline_on is not null;--> statement-breakpoint
CREATE TABLE `run_customers` (
	`run_id` integer NOT NULL,
	`place` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`agreed` text DEFAULT '[]' NOT NULL,
	`person` text,
	`outcome_id` integer,
	`started_at` text,
	`duration_seconds` integer,
	`text` text DEFAULT '' NOT NULL,
	`next_on` text,
	`next_note` text,
	PRIMARY KEY(`run_id`, `place`),
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`outcome_id`) REFERENCES `interaction_outcomes`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "run_customers_state" CHECK("state" in ('waiting', 'agreed', 'passed', 'done'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `run_customers_customer` ON `run_customers` (`customer_id`);--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`author` text NOT NULL,
	`started_at` text NOT NULL,
	`confirms` text NOT NULL,
	`spent_seconds` integer DEFAULT 0 NOT NULL,
	`ended_at` text,
	CONSTRAINT "runs_confirms" CHECK("confirms" in ('each', 'atEnd')),
	CONSTRAINT "runs_spent" CHECK(spent_seconds >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `scenario_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`position` integer NOT NULL,
	`scenario_id` integer NOT NULL,
	`kind` text,
	`customer_group` text,
	`country` text,
	`owed_from_cents` integer,
	`owed_below_cents` integer,
	`months_from` integer,
	`months_below` integer,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenarios`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "scenario_rules_kind" CHECK("kind" in ('business', 'consumer', 'public'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `scenario_rules_scenario` ON `scenario_rules` (`scenario_id`);--> statement-breakpoint
CREATE TABLE `scenario_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`scenario_id` integer NOT NULL,
	`level` integer NOT NULL,
	`name` text NOT NULL,
	`trigger` text DEFAULT 'dueDate' NOT NULL,
	`direction` text NOT NULL,
	`days` integer NOT NULL,
	`channel` text NOT NULL,
	`tone` text NOT NULL,
	`is_formal_notice` integer DEFAULT false NOT NULL,
	`deadline_days` integer DEFAULT 8 NOT NULL,
	`mode` text DEFAULT 'batch' NOT NULL,
	`recipient` text DEFAULT 'preferred' NOT NULL,
	`copies` text DEFAULT '[]' NOT NULL,
	`minimum_cents` integer DEFAULT 0 NOT NULL,
	`minimum_document_cents` integer DEFAULT 0 NOT NULL,
	`ceiling_cents` integer,
	`retired_at` text,
	FOREIGN KEY (`scenario_id`) REFERENCES `scenarios`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "scenario_steps_days" CHECK("scenario_steps"."days" between 0 and 730),
	CONSTRAINT "scenario_steps_trigger" CHECK("trigger" in ('dueDate', 'invoiceDate', 'previousStep')),
	CONSTRAINT "scenario_steps_direction" CHECK("direction" in ('before', 'after')),
	CONSTRAINT "scenario_steps_before" CHECK("scenario_steps"."direction" = 'after' or "scenario_steps"."trigger" = 'dueDate'),
	CONSTRAINT "scenario_steps_channel" CHECK("channel" in ('letter', 'registered', 'electronicRegistered', 'email', 'call', 'visit')),
	CONSTRAINT "scenario_steps_tone" CHECK("tone" in ('courteous', 'firm', 'formal')),
	CONSTRAINT "scenario_steps_mode" CHECK("mode" in ('batch', 'single', 'task')),
	CONSTRAINT "scenario_steps_recipient" CHECK("recipient" in ('preferred', 'accounts', 'management'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_steps_level` ON `scenario_steps` (`scenario_id`,`level`) WHERE retired_at is null;--> statement-breakpoint
CREATE TABLE `scenarios` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`is_default` integer DEFAULT false NOT NULL,
	`minimum_cents` integer DEFAULT 0 NOT NULL,
	`minimum_days_between` integer DEFAULT 7 NOT NULL,
	`most_contacts` integer,
	`messages_per` text DEFAULT 'customer' NOT NULL,
	`most_reminders` integer,
	`sending_days` text DEFAULT '12345' NOT NULL,
	`closed_day_rule` text DEFAULT 'after' NOT NULL,
	`august_rule` text DEFAULT 'usual' NOT NULL,
	`is_archived` integer DEFAULT false NOT NULL,
	`voided_at` text,
	CONSTRAINT "scenarios_messages_per" CHECK("messages_per" in ('customer', 'document')),
	CONSTRAINT "scenarios_closed_day_rule" CHECK("closed_day_rule" in ('after', 'before')),
	CONSTRAINT "scenarios_august_rule" CHECK("august_rule" in ('usual', 'lettersOnly', 'nothing')),
	CONSTRAINT "scenarios_default_offered" CHECK(not (is_default and is_archived))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `scenarios_one_default` ON `scenarios` (`is_default`) WHERE is_default = 1;--> statement-breakpoint
CREATE TABLE `earlier_verdicts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`statement_id` integer NOT NULL,
	`verdict` text NOT NULL,
	`counts_from` text,
	`counts_until` text,
	`decided_by` integer NOT NULL,
	`ended_by` integer NOT NULL,
	FOREIGN KEY (`decided_by`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`ended_by`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "earlier_verdicts_source" CHECK("source" in ('ledger', 'list', 'refused')),
	CONSTRAINT "earlier_verdicts_verdict" CHECK("verdict" in ('own', 'opening', 'carried', 'replaced', 'repeated', 'inLedger', 'inList', 'closed', 'listed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `earlier_verdicts_statement` ON `earlier_verdicts` (`source`,`statement_id`,`decided_by`);--> statement-breakpoint
CREATE INDEX `earlier_verdicts_decided` ON `earlier_verdicts` (`decided_by`);--> statement-breakpoint
CREATE INDEX `earlier_verdicts_ended` ON `earlier_verdicts` (`ended_by`);--> statement-breakpoint
CREATE TABLE `ledger_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`line_number` integer NOT NULL,
	`customer_code` text NOT NULL,
	`customer_name` text NOT NULL,
	`account` text NOT NULL,
	`journal` text NOT NULL,
	`journal_kind` text NOT NULL,
	`entry` text NOT NULL,
	`booked_on` text NOT NULL,
	`document_on` text,
	`reference` text NOT NULL,
	`label` text NOT NULL,
	`signed_cents` integer NOT NULL,
	`lettering` text,
	`lettered_on` text,
	`due_on` text,
	`counterpart` text NOT NULL,
	`foreign_cents` integer,
	`foreign_currency` text,
	`verdict` text,
	`counts_from` text,
	`counts_until` text,
	`decided_by` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "ledger_lines_journal_kind" CHECK("journal_kind" in ('sales', 'cash', 'opening', 'other')),
	CONSTRAINT "ledger_lines_amount" CHECK("ledger_lines"."signed_cents" <> 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `ledger_lines_batch` ON `ledger_lines` (`batch_id`,`customer_code`,`booked_on`,`signed_cents`);--> statement-breakpoint
CREATE INDEX `ledger_lines_opening` ON `ledger_lines` (`batch_id`,`booked_on`) WHERE journal_kind = 'opening';--> statement-breakpoint
CREATE INDEX `ledger_lines_decided` ON `ledger_lines` (`decided_by`) WHERE decided_by is not null;--> statement-breakpoint
CREATE TABLE `list_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`line_number` integer NOT NULL,
	`customer_code` text NOT NULL,
	`customer_name` text NOT NULL,
	`item` text NOT NULL,
	`matched_item` text NOT NULL,
	`act` text NOT NULL,
	`is_aged` integer NOT NULL,
	`kind` text NOT NULL,
	`booked_on` text NOT NULL,
	`document_on` text NOT NULL,
	`reference` text NOT NULL,
	`label` text NOT NULL,
	`signed_cents` integer NOT NULL,
	`currency` text NOT NULL,
	`due_on` text,
	`foreign_cents` integer,
	`foreign_currency` text,
	`is_disputed` integer,
	`verdict` text,
	`counts_from` text,
	`counts_until` text,
	`decided_by` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "list_lines_act" CHECK("act" in ('item', 'settlement', 'offset', 'correction', 'reversal')),
	CONSTRAINT "list_lines_kind" CHECK("kind" in ('invoice', 'creditNote', 'payment', 'deposit', 'adjustment')),
	CONSTRAINT "list_lines_amount" CHECK("list_lines"."signed_cents" <> 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `list_lines_batch` ON `list_lines` (`batch_id`,`customer_code`,`booked_on`,`signed_cents`);--> statement-breakpoint
CREATE INDEX `list_lines_aged` ON `list_lines` (`batch_id`) WHERE is_aged = 1;--> statement-breakpoint
CREATE INDEX `list_lines_decided` ON `list_lines` (`decided_by`) WHERE decided_by is not null;--> statement-breakpoint
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
CREATE TABLE `refused_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` integer NOT NULL,
	`line_number` integer NOT NULL,
	`customer_code` text NOT NULL,
	`customer_name` text NOT NULL,
	`account` text NOT NULL,
	`journal` text NOT NULL,
	`journal_kind` text NOT NULL,
	`booked_on` text,
	`document_on` text,
	`reference` text NOT NULL,
	`signed_cents` integer,
	`currency` text NOT NULL,
	`times` integer NOT NULL,
	`verdict` text,
	`counts_from` text,
	`counts_until` text,
	`decided_by` integer,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decided_by`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "refused_lines_journal_kind" CHECK("journal_kind" in ('sales', 'cash', 'opening', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `refused_lines_batch` ON `refused_lines` (`batch_id`,`line_number`);--> statement-breakpoint
CREATE INDEX `refused_lines_customer` ON `refused_lines` (`customer_code`,`batch_id`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`due_time` text,
	`responsible` text,
	`repeat_unit` text,
	`repeat_every` integer,
	`repeat_from` text,
	`recorded_at` text NOT NULL,
	`done_on` text,
	`done_note` text,
	`merged_from_id` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`merged_from_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "tasks_repeat_unit" CHECK("repeat_unit" in ('day', 'week', 'month', 'year')),
	CONSTRAINT "tasks_repeat" CHECK((repeat_unit is null) = (repeat_every is null) and (repeat_unit is null) = (repeat_from is null)),
	CONSTRAINT "tasks_note" CHECK(done_note is null or done_on is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`due_on`) WHERE done_on is null;--> statement-breakpoint
CREATE INDEX `tasks_customer` ON `tasks` (`customer_id`) WHERE customer_id is not null;--> statement-breakpoint
CREATE INDEX `tasks_merged` ON `tasks` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
