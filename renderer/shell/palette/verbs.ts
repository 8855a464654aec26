import {
  type Icon,
  IconAddressBook,
  IconArrowsDiff,
  IconBook,
  IconBuilding,
  IconCalendarDollar,
  IconDatabaseExport,
  IconFileImport,
  IconFlag,
  IconHeartHandshake,
  IconInfoCircle,
  IconKeyboard,
  IconLanguage,
  IconListCheck,
  IconLock,
  IconLogout,
  IconMoon,
  IconPhone,
  IconPlayerPause,
  IconReceipt,
  IconShieldCheck,
  IconSun,
  IconTable,
  IconUserPlus,
} from '@tabler/icons-react';
import { type Language, languages } from '../../../shared/domain/kinds.ts';
import type { Key } from '../../../shared/i18n/translate.ts';
import { promiseWindow } from '../../hooks/promise-window.ts';

/** What a verb of the palette can do. */
export type PaletteHands = {
  readonly go: (path: string) => void;
  readonly setTheme: (theme: 'system' | 'light' | 'dark') => void;
  readonly setLanguage: (language: Language) => void;
  readonly openFirm: () => void;
  readonly closeFirm: () => void;
  readonly showKeys: () => void;
  readonly showAbout: () => void;
};

type Verb = {
  readonly word: Key;
  readonly icon: Icon;
  readonly keys?: readonly string[];
  readonly run: (hands: PaletteHands) => void;
};

const to = (path: string) => (hands: PaletteHands) => hands.go(path);

/** What can be done from any screen, by its verb. What a screen offers itself is found on it (`acts-on-screen.ts`). */
export const verbs: readonly Verb[] = [
  { word: 'app.importFile', icon: IconFileImport, run: to('/imports?choose=1') },
  { word: 'app.verbExport', icon: IconTable, run: to('/balance') },
  { word: 'app.verbClose', icon: IconLock, run: to('/balance') },
  { word: 'app.verbHold', icon: IconPlayerPause, run: to('/customers') },
  { word: 'app.verbCall', icon: IconPhone, run: to('/reminders') },
  { word: 'edits.newCustomer', icon: IconUserPlus, run: to('/customers?new=1') },
  { word: 'promises.newPromise', icon: IconHeartHandshake, keys: ['P'], run: () => promiseWindow.open({}) },
  { word: 'plans.newPlan', icon: IconCalendarDollar, run: to('/plans/new') },
  { word: 'importsCustomers.action', icon: IconAddressBook, run: to('/customers/complete') },
  { word: 'editions.title', icon: IconReceipt, run: to('/balance/editions') },
  { word: 'app.verbCompare', icon: IconArrowsDiff, run: to('/balance/editions/compare') },
  { word: 'settings.tab.scenario', icon: IconListCheck, run: to('/settings?tab=scenario') },
  { word: 'settings.tab.backups', icon: IconDatabaseExport, run: to('/settings?tab=backups') },
  { word: 'settings.tab.check', icon: IconShieldCheck, run: to('/settings?tab=check') },
  { word: 'firstSteps.title', icon: IconFlag, run: to('/first-steps') },
  { word: 'app.verbDark', icon: IconMoon, run: ({ setTheme }) => setTheme('dark') },
  { word: 'app.verbLight', icon: IconSun, run: ({ setTheme }) => setTheme('light') },
  { word: 'app.verbSystem', icon: IconSun, run: ({ setTheme }) => setTheme('system') },
  ...languages.map((language) => ({
    word: `app.languageName.${language}` as const,
    icon: IconLanguage,
    run: ({ setLanguage }: PaletteHands) => setLanguage(language),
  })),
  { word: 'guide.open', icon: IconBook, keys: ['F1'], run: to('/guide') },
  { word: 'app.aboutScreen', icon: IconInfoCircle, keys: ['i'], run: ({ showAbout }) => showAbout() },
  { word: 'app.help', icon: IconKeyboard, keys: ['?'], run: ({ showKeys }) => showKeys() },
  { word: 'app.openFirm', icon: IconBuilding, run: ({ openFirm }) => openFirm() },
  { word: 'app.closeFirm', icon: IconLogout, run: ({ closeFirm }) => closeFirm() },
];
