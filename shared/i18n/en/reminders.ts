import type { reminders as french } from '../fr/reminders.ts';
import type { Words } from '../words.ts';

export const reminders: Words<typeof french> = {
  title: 'To do',
};
