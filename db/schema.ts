/** The tables of a firm file, by noun. drizzle-kit reads this file to write the migrations. */
export * from './schema/customers.ts';
export * from './schema/disputes.ts';
export * from './schema/editions.ts';
export * from './schema/firm.ts';
export * from './schema/follow-up.ts';
export * from './schema/import-rows.ts';
export * from './schema/imports.ts';
export * from './schema/interactions.ts';
export * from './schema/ledger.ts';
export * from './schema/prior-levels.ts';
export * from './schema/promises.ts';
export * from './schema/reminders.ts';
export * from './schema/runs.ts';
export * from './schema/scenarios.ts';
export * from './schema/sources.ts';
export * from './schema/tasks.ts';
