ALTER TABLE `customers` ADD `terms_day_of_month` integer;--> statement-breakpoint
ALTER TABLE `firm` ADD `terms_day_of_month` integer;