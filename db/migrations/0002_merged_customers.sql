ALTER TABLE `plans` ADD `merged_from_id` integer REFERENCES customers(id);--> statement-breakpoint
CREATE INDEX `plans_merged` ON `plans` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
ALTER TABLE `contacts` ADD `merged_from_id` integer REFERENCES customers(id);--> statement-breakpoint
CREATE INDEX `contacts_merged` ON `contacts` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
ALTER TABLE `customers` ADD `merged_into_id` integer REFERENCES customers(id);--> statement-breakpoint
CREATE INDEX `customers_merged` ON `customers` (`merged_into_id`) WHERE merged_into_id is not null;--> statement-breakpoint
ALTER TABLE `documents` ADD `merged_from_id` integer REFERENCES customers(id);--> statement-breakpoint
CREATE INDEX `documents_merged` ON `documents` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
ALTER TABLE `holds` ADD `merged_from_id` integer REFERENCES customers(id);--> statement-breakpoint
CREATE INDEX `holds_merged` ON `holds` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
ALTER TABLE `letters` ADD `merged_from_id` integer REFERENCES customers(id);--> statement-breakpoint
CREATE INDEX `letters_merged` ON `letters` (`merged_from_id`) WHERE merged_from_id is not null;--> statement-breakpoint
ALTER TABLE `reminders` ADD `merged_from_id` integer REFERENCES customers(id);--> statement-breakpoint
CREATE INDEX `reminders_merged` ON `reminders` (`merged_from_id`) WHERE merged_from_id is not null;