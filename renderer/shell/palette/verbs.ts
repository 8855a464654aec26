import {
  type Icon,
  IconAddressBook,
  IconArrowBackUp,
  IconArrowsDiff,
  IconArrowsJoin2,
  IconBook,
  IconBuilding,
  IconCalendarDollar,
  IconDatabaseExport,
  IconFileImport,
  IconFilePlus,
  IconFlag,
  IconFolderOpen,
  IconInfoCircle,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebarLeftCollapse,
  IconListCheck,
  IconListNumbers,
  IconLock,
  IconLogout,
  IconMail,
  IconMessageReport,
  IconMoon,
  IconPhone,
  IconPlayerPause,
  IconPlayerPlay,
  IconReceipt,
  IconSend,
  IconShieldCheck,
  IconSun,
  IconTable,
  IconTag,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react';
import { type Language, languages } from '../../../shared/domain/kinds.ts';
import type { Key } from '../../../shared/i18n/translate.ts';
import { type ActName, everyAct } from '../../acts/acts.ts';

/** What a verb of the palette can do. */
export type PaletteHands = {
  readonly go: (path: string) => void;
  readonly setTheme: (theme: 'system' | 'light' | 'dark') => void;
  readonly setLanguage: (language: Language) => void;
  readonly openFirm: () => void;
  readonly closeFirm: () => void;
  readonly showKeys: () => void;
  /** Does it to what the keyboard was on before the palette. */
  readonly act: (name: ActName) => void;
  /** Presses the button that has this shortcut. */
  readonly press: (shortcut: string) => void;
};

type Verb = {
  readonly word: Key;
  readonly icon: Icon;
  readonly keys?: readonly string[];
  /** Other words that people type for it. */
  readonly also?: Key;
  readonly run: (hands: PaletteHands) => void;
};

const to = (path: string) => (hands: PaletteHands) => hands.go(path);

/** What can be done from any screen, by its verb. What a screen offers itself is found on it (`acts-on-screen.ts`). */
export const verbs: readonly Verb[] = [
  ...everyAct.map(({ name, verb, also, icon, key }) => ({
    word: verb,
    icon,
    ...(also === undefined ? {} : { also }),
    ...(key === undefined ? {} : { keys: [key] }),
    run: ({ act }: PaletteHands) => act(name),
  })),
  { word: 'app.importFile', icon: IconFileImport, run: to('/imports?choose=1') },
  { word: 'app.verbExport', icon: IconTable, run: to('/balance') },
  { word: 'app.verbClose', icon: IconLock, run: to('/balance') },
  { word: 'app.verbCall', icon: IconPhone, also: 'app.alsoCall', run: to('/reminders?tab=proposals') },
  { word: 'runs.verb', icon: IconPlayerPlay, also: 'runs.also', run: to('/reminders/run') },
  { word: 'app.verbLetter', icon: IconMail, also: 'app.alsoLetter', run: to('/customers') },
  { word: 'app.verbDocument', icon: IconFilePlus, also: 'app.alsoDocument', run: to('/customers') },
  { word: 'app.verbAllocate', icon: IconArrowsJoin2, also: 'app.alsoAllocate', run: to('/allocations') },
  { word: 'app.verbMerge', icon: IconArrowsJoin2, also: 'app.alsoMerge', run: to('/customers') },
  { word: 'app.verbUndoImport', icon: IconArrowBackUp, run: to('/imports') },
  { word: 'app.verbReminders', icon: IconSend, also: 'app.alsoReminders', run: to('/reminders?tab=proposals') },
  { word: 'app.verbHeldBack', icon: IconPlayerPause, run: to('/reminders?tab=heldBack') },
  { word: 'app.verbRegistered', icon: IconMail, also: 'app.alsoRegistered', run: to('/letters?tab=registered') },
  { word: 'app.verbControl', icon: IconTable, also: 'app.alsoControl', run: to('/balance?control=1') },
  { word: 'edits.newCustomer', icon: IconUserPlus, run: to('/customers?new=1') },
  { word: 'app.verbTag', icon: IconTag, also: 'app.alsoTag', run: to('/customers') },
  { word: 'plans.newPlan', icon: IconCalendarDollar, run: to('/plans/new') },
  { word: 'importsCustomers.action', icon: IconAddressBook, also: 'app.alsoCard', run: to('/customers/complete') },
  { word: 'editions.title', icon: IconReceipt, run: to('/balance/editions') },
  { word: 'app.verbCompare', icon: IconArrowsDiff, run: to('/balance/editions/compare') },
  { word: 'settings.tab.identity', icon: IconBuilding, also: 'app.alsoIdentity', run: to('/settings') },
  { word: 'app.verbReasons', icon: IconMessageReport, run: to('/settings') },
  { word: 'settings.tab.scenario', icon: IconListCheck, run: to('/settings?tab=scenario') },
  {
    word: 'settings.tab.priorities',
    icon: IconListNumbers,
    also: 'app.alsoPriorities',
    run: to('/settings?tab=priorities'),
  },
  { word: 'calls.verb', icon: IconPhone, also: 'calls.also', run: to('/settings?tab=calls') },
  { word: 'settings.tab.backups', icon: IconDatabaseExport, also: 'app.alsoBackups', run: to('/settings?tab=backups') },
  { word: 'settings.tab.check', icon: IconShieldCheck, also: 'app.alsoCheck', run: to('/settings?tab=check') },
  { word: 'firstSteps.title', icon: IconFlag, run: to('/first-steps') },
  { word: 'app.verbDark', icon: IconMoon, also: 'app.alsoTheme', run: ({ setTheme }) => setTheme('dark') },
  { word: 'app.verbLight', icon: IconSun, also: 'app.alsoTheme', run: ({ setTheme }) => setTheme('light') },
  { word: 'app.verbSystem', icon: IconSun, also: 'app.alsoTheme', run: ({ setTheme }) => setTheme('system') },
  ...languages.map((language) => ({
    word: `app.languageName.${language}` as const,
    icon: IconLanguage,
    also: `app.alsoLanguage.${language}` as const,
    run: ({ setLanguage }: PaletteHands) => setLanguage(language),
  })),
  { word: 'guide.open', icon: IconBook, keys: ['F1'], also: 'app.alsoGuide', run: to('/guide') },
  { word: 'app.aboutScreen', icon: IconInfoCircle, keys: ['i'], run: ({ press }) => press('about') },
  { word: 'app.help', icon: IconKeyboard, keys: ['?'], also: 'app.alsoHelp', run: ({ showKeys }) => showKeys() },
  { word: 'app.verbFold', icon: IconLayoutSidebarLeftCollapse, keys: ['b'], run: ({ press }) => press('fold') },
  { word: 'app.verbName', icon: IconUser, also: 'app.alsoName', run: ({ press }) => press('yourName') },
  { word: 'app.openFirm', icon: IconFolderOpen, also: 'app.alsoFirm', run: ({ openFirm }) => openFirm() },
  { word: 'app.newFirm', icon: IconBuilding, also: 'app.alsoFirm', run: ({ press }) => press('newFirm') },
  { word: 'app.closeFirm', icon: IconLogout, run: ({ closeFirm }) => closeFirm() },
];
