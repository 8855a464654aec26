import type { calendar as french } from '../fr/calendar.ts';
import type { Words } from '../words.ts';

export const calendar: Words<typeof french> = {
  title: 'Calendar',
};
