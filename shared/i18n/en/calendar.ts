import type { calendar as french } from '../fr/calendar.ts';
import type { Words } from '../words.ts';

export const calendar: Words<typeof french> = {
  title: 'Calendar',
  calendarName: 'Collection {firm}',
  'event.reminder': '{title}: {customer}, {amount}',
  'event.instalment': 'Plan instalment {title}: {customer}, {amount}',
  'event.letterDeadline': 'Deadline, {title}: {customer}, {amount}',
  'event.holdEnd': 'End of hold, {customer}: {title}',
  export: 'Export (ICS)',
  savedAs: 'Saved: {name}',
  'kind.reminder': 'Planned reminder',
  'kind.instalment': 'Plan instalment',
  'kind.letterDeadline': 'Deadline given',
  'kind.holdEnd': 'End of a hold',
  show: 'Show',
  more_one: '+ {count} more',
  more_other: '+ {count} more',
  nothing: 'Nothing planned in this period.',
  late: 'late',
  legend: 'Reminders to come suppose that nothing is paid until then.',
};
