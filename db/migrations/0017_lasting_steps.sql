DROP INDEX `scenario_steps_level`;--> statement-breakpoint
ALTER TABLE `scenario_steps` ADD `retired_at` text;--> statement-breakpoint
CREATE UNIQUE INDEX `scenario_steps_level` ON `scenario_steps` (`scenario_id`,`level`) WHERE retired_at is null;--> statement-breakpoint
ALTER TABLE `reminder_documents` ADD `step_id` integer REFERENCES scenario_steps(id);--> statement-breakpoint
ALTER TABLE `reminders` ADD `step_id` integer REFERENCES scenario_steps(id);--> statement-breakpoint
UPDATE `reminders` SET `step_id` = (SELECT scenario_steps.id FROM scenario_steps JOIN customers ON customers.id = reminders.customer_id WHERE scenario_steps.scenario_id = coalesce(customers.scenario_id, (SELECT id FROM scenarios WHERE is_default = 1)) and (scenario_steps.name = step_name or scenario_steps.level = reminders.level) ORDER BY scenario_steps.name = step_name DESC, scenario_steps.level = reminders.level DESC LIMIT 1);--> statement-breakpoint
UPDATE `reminder_documents` SET `step_id` = (SELECT iif(level_after = reminders.level, reminders.step_id, (SELECT scenario_steps.id FROM scenario_steps JOIN customers ON customers.id = reminders.customer_id WHERE scenario_steps.scenario_id = coalesce(customers.scenario_id, (SELECT id FROM scenarios WHERE is_default = 1)) and scenario_steps.level = level_after)) FROM reminders WHERE reminders.id = reminder_id);
