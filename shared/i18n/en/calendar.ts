import type { calendar as french } from '../fr/calendar.ts';
import type { Words } from '../fr/words.ts';

export const calendar: Words<typeof french> = {
  title: 'Calendar',
  calendarName: 'Collection {firm}',
  export: 'Export (ICS)',
  show: 'Show',
  day: 'Day',
  more_one: '+ {count} more',
  more_other: '+ {count} more',
  moreThan: '+ over {count} more',
  events: 'Events',
  nothing: 'Nothing planned in this period.',
  late: 'late',
  columnCustomer: 'Customer',
  columnWhat: 'What',
  columnKind: 'Kind',
  overdue: 'passed',
  view: 'View',
  'view.month': 'Month',
  'view.week': 'Week',
  'view.list': 'List',
  'previous.month': 'Previous month',
  'previous.week': 'Previous week',
  'previous.list': 'Previous month',
  'next.month': 'Next month',
  'next.week': 'Next week',
  'next.list': 'Next month',
  weekOf: 'From {from} to {to}',
  legend:
    'Reminders to come suppose that nothing is paid until then and that each registered letter is presented within a week.',
};
