ALTER TABLE `plans` ADD `claims_later_penalties` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `cure_days` integer DEFAULT 8 NOT NULL;