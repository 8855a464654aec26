import {
  type Icon,
  IconCalendarEvent,
  IconChecklist,
  IconFileImport,
  IconHome,
  IconMail,
  IconReportMoney,
  IconSettings,
  IconTable,
  IconUsers,
} from '@tabler/icons-react';

export type ScreenName =
  | 'home'
  | 'balance'
  | 'customers'
  | 'reminders'
  | 'calendar'
  | 'plans'
  | 'letters'
  | 'imports'
  | 'settings';

/** A screen of the side navigation; `g` then `letter` goes there. */
export type Screen = { name: ScreenName; path: string; icon: Icon; letter: string };

export const screens: readonly Screen[] = [
  { name: 'home', path: '/', icon: IconHome, letter: 'a' },
  { name: 'reminders', path: '/reminders', icon: IconChecklist, letter: 'f' },
  { name: 'balance', path: '/balance', icon: IconTable, letter: 'b' },
  { name: 'customers', path: '/customers', icon: IconUsers, letter: 'c' },
  { name: 'calendar', path: '/calendar', icon: IconCalendarEvent, letter: 'k' },
  { name: 'plans', path: '/plans', icon: IconReportMoney, letter: 'e' },
  { name: 'letters', path: '/letters', icon: IconMail, letter: 'o' },
  { name: 'imports', path: '/imports', icon: IconFileImport, letter: 'i' },
  { name: 'settings', path: '/settings', icon: IconSettings, letter: 'p' },
];
