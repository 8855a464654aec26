import type { PageDefinition } from '../parts/definition.ts';
import type { WeekPage } from './content.ts';

/** A week of the calendar on one sheet. */
export const week: PageDefinition<WeekPage> = {
  layout: async () => (await import('./layout.ts')).weekDefinition,
};
