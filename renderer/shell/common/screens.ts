import {
  type Icon,
  IconArrowsJoin2,
  IconCalendarEvent,
  IconChecklist,
  IconFileImport,
  IconHeartHandshake,
  IconHistory,
  IconHome,
  IconMail,
  IconMessageReport,
  IconReportMoney,
  IconSettings,
  IconTable,
  IconUsers,
} from '@tabler/icons-react';

type Screen = { readonly name: string; readonly path: string; readonly icon: Icon; readonly letter: string };

/** The screens of the side navigation, in its order; `g` then `letter` goes there, and `app.<name>` is what it is called. */
export const screens = [
  { name: 'home', path: '/', icon: IconHome, letter: 'a' },
  { name: 'reminders', path: '/reminders', icon: IconChecklist, letter: 'f' },
  { name: 'balance', path: '/balance', icon: IconTable, letter: 'b' },
  { name: 'customers', path: '/customers', icon: IconUsers, letter: 'c' },
  { name: 'allocations', path: '/allocations', icon: IconArrowsJoin2, letter: 'l' },
  { name: 'calendar', path: '/calendar', icon: IconCalendarEvent, letter: 'k' },
  { name: 'plans', path: '/plans', icon: IconReportMoney, letter: 'e' },
  { name: 'promises', path: '/promises', icon: IconHeartHandshake, letter: 'r' },
  { name: 'disputes', path: '/disputes', icon: IconMessageReport, letter: 'd' },
  { name: 'letters', path: '/letters', icon: IconMail, letter: 'o' },
  { name: 'imports', path: '/imports', icon: IconFileImport, letter: 'i' },
  { name: 'journal', path: '/journal', icon: IconHistory, letter: 'j' },
  { name: 'settings', path: '/settings', icon: IconSettings, letter: 'p' },
] as const satisfies readonly Screen[];

export type ScreenName = (typeof screens)[number]['name'];
