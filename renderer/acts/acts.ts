import {
  type Icon,
  IconChecklist,
  IconHeartHandshake,
  IconMessagePlus,
  IconMessageReport,
  IconPlayerPause,
  IconQuestionMark,
} from '@tabler/icons-react';
import type { Key } from '../../shared/i18n/translate.ts';
import type { Subject } from '../components/table/subject.ts';
import type { Text } from '../components/text/text.tsx';
import { disputeWindow, holdWindow, interactionWindow, promiseWindow, taskWindow, whyNotWindow } from './windows.ts';

/** What is done to a customer or its documents from any screen. */
type Act = {
  /** A capital letter; absent: it is asked for by its button and in the palette. */
  readonly key?: string;
  /** On its button. */
  readonly label: Key;
  /** In the palette and in the map of the keyboard. */
  readonly verb: Key;
  /** Other words that people type for it in the palette. */
  readonly also?: Key;
  readonly icon: Icon;
  /** Opens its window, which asks for the customer where none is known. */
  readonly open: (subject: Subject) => void;
};

/** Its key, button, verb of the palette and line in the map of the keyboard follow from each declaration. */
export const acts = {
  hold: {
    key: 'S',
    label: 'holds.suspend',
    verb: 'holds.verb',
    also: 'holds.also',
    icon: IconPlayerPause,
    open: holdWindow.open,
  },
  promise: {
    key: 'P',
    label: 'promises.promise',
    verb: 'promises.verb',
    also: 'promises.also',
    icon: IconHeartHandshake,
    open: promiseWindow.open,
  },
  dispute: {
    key: 'L',
    label: 'disputes.openAction',
    verb: 'disputes.newDispute',
    also: 'app.alsoDispute',
    icon: IconMessageReport,
    open: disputeWindow.open,
  },
  interaction: {
    key: 'N',
    label: 'interactions.add',
    verb: 'interactions.verbAdd',
    also: 'interactions.alsoAdd',
    icon: IconMessagePlus,
    open: interactionWindow.open,
  },
  task: {
    key: 'T',
    label: 'tasks.verb',
    verb: 'tasks.verb',
    also: 'tasks.also',
    icon: IconChecklist,
    open: taskWindow.open,
  },
  whyNot: {
    label: 'whyNot.title',
    verb: 'whyNot.verb',
    also: 'whyNot.also',
    icon: IconQuestionMark,
    open: whyNotWindow.open,
  },
} as const satisfies Readonly<Record<string, Act>>;

export type ActName = keyof typeof acts;

/** The keys of an act as they are written, on its button and in the map of the keyboard. */
export const keysOfAct = (t: Text['t'], key: string): string[] => [t('app.key.shift') + key];

/** The acts with their names, in the order in which they are shown. */
export const everyAct: readonly (Act & { readonly name: ActName })[] = (Object.keys(acts) as ActName[]).map((name) => ({
  name,
  ...acts[name],
}));
