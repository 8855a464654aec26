import type { Report } from '../../../shared/domain/reports/report.ts';
import type { PageDefinition } from '../parts/definition.ts';

/** A table across the sheet: balances and every other report. */
export const report: PageDefinition<Report> = {
  layout: async () => (await import('./layout.ts')).reportDefinition,
};
