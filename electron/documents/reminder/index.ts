import type { LetterDefinition } from '../parts/definition.ts';
import { type ReminderLetterContent, reminderVoice } from './content.ts';

/** A reminder, or a formal notice: one page with other words. */
export const reminder: LetterDefinition<ReminderLetterContent> = {
  layout: async () => (await import('./layout.ts')).reminderDefinition,
  template: reminderVoice,
  templateVersion: 6,
  totalCents: ({ totals }) => totals.toPayCents,
};
