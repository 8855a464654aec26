PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_firm` (
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
	`sector` text DEFAULT 'general' NOT NULL,
	`late_rate_basis_points` integer,
	`buckets` text,
	`is_alsace_moselle` integer DEFAULT false NOT NULL,
	`is_demonstration` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	CONSTRAINT "firm_single_row" CHECK("__new_firm"."id" = 1),
	CONSTRAINT "firm_terms_days" CHECK("__new_firm"."terms_days" between 0 and 180),
	CONSTRAINT "firm_terms_kind" CHECK("terms_kind" in ('net', 'daysThenEndOfMonth', 'endOfMonthThenDays', 'periodic', 'endOfDecadeThenDays')),
	CONSTRAINT "firm_sector" CHECK("sector" in ('general', 'transport', 'perishableFood', 'livestockMeat', 'spirits', 'wine', 'greenSpaceEquipment', 'farmMachinery', 'leather', 'watchesJewellery', 'toys'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_firm`("id", "name", "siren", "vat_number", "legal_form", "capital", "registry_city", "address_line1", "address_line2", "postcode", "city", "country", "phone", "email", "website", "iban", "bic", "bank_name", "signatory_name", "signatory_title", "terms_kind", "terms_days", "sector", "late_rate_basis_points", "buckets", "is_alsace_moselle", "is_demonstration", "created_at", "updated_at") SELECT "id", "name", "siren", "vat_number", "legal_form", "capital", "registry_city", "address_line1", "address_line2", "postcode", "city", "country", "phone", "email", "website", "iban", "bic", "bank_name", "signatory_name", "signatory_title", "terms_kind", "terms_days", 'general', "late_rate_basis_points", "buckets", "is_alsace_moselle", "is_demonstration", "created_at", "updated_at" FROM `firm`;--> statement-breakpoint
DROP TABLE `firm`;--> statement-breakpoint
ALTER TABLE `__new_firm` RENAME TO `firm`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `customers` ADD `sector` text;--> statement-breakpoint
ALTER TABLE `customers` ADD `public_buyer` text;