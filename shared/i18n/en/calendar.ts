import type { calendar as french } from '../fr/calendar.ts';
import type { Words } from '../words.ts';

export const calendar: Words<typeof french> = {
  title: 'Calendar',
  calendarName: 'Collection {firm}',
  'event.reminder': '{title}: {customer}, {amount}',
  'event.instalment': 'Plan instalment {title}: {customer}, {amount}',
  'event.letterDeadline': 'Deadline, {title}: {customer}, {amount}',
  'event.holdEnd': 'End of hold, {customer}: {title}',
};
