import {
  type Icon,
  IconAddressBook,
  IconArrowsDiff,
  IconCalendarDollar,
  IconCash,
  IconChecklist,
  IconGauge,
  IconHeartHandshake,
  IconHourglassEmpty,
  IconMail,
  IconMailQuestion,
  IconMessage,
  IconMessagePlus,
  IconMessageReport,
  IconPlayerPause,
  IconSend,
  IconWand,
  IconZzz,
} from '@tabler/icons-react';
import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import type { CalendarKind } from '../../../shared/domain/agenda/kinds.ts';
import { accountKey } from '../../../shared/domain/values/account-key.ts';
import { channelIcons } from '../../components/text/channel-icons.ts';

/** What is drawn of an item, wherever it was read. */
type Item = Omit<CalendarItem, 'responsible' | 'salesperson'>;

type Look = {
  readonly icon: Icon;
  /** The address that such an item opens. */
  readonly addressOf: (item: Item) => string;
};

const ofCustomer = ({ customerId }: Item, search: string) => `/customers/${customerId}?${search}`;
/** The address of a reminder names the account whose message it opens. */
const accountOf = ({ customerId, currency }: Item) => accountKey({ customerId: customerId ?? 0, currency });

/** How each kind of item is drawn, and where it leads: to its plan, the reminder as it will be on that day, the tab of its customer. */
export const agendaLooks: Readonly<Record<CalendarKind, Look>> = {
  reminder: {
    icon: IconSend,
    addressOf: (item) => `/reminders?tab=proposals&on=${item.on}&message=${accountOf(item)}`,
  },
  instalment: { icon: IconCalendarDollar, addressOf: ({ subjectId }) => `/plans/${subjectId}` },
  letterDeadline: { icon: IconHourglassEmpty, addressOf: (item) => ofCustomer(item, 'tab=letters') },
  promiseEnd: {
    icon: IconHeartHandshake,
    addressOf: (item) => ofCustomer(item, `tab=promises&promise=${item.subjectId}`),
  },
  disputeEnd: {
    icon: IconMessageReport,
    addressOf: (item) => ofCustomer(item, `tab=disputes&dispute=${item.subjectId}`),
  },
  holdEnd: { icon: IconPlayerPause, addressOf: (item) => ofCustomer(item, `hold=${item.subjectId}`) },
  task: {
    icon: IconChecklist,
    addressOf: (item) => (item.customerId === null ? '/reminders' : ofCustomer(item, 'tab=history')),
  },
  toComplete: { icon: IconAddressBook, addressOf: (item) => ofCustomer(item, 'tab=details') },
  allocationsProposed: { icon: IconWand, addressOf: ({ customerId }) => `/allocations?customer=${customerId}` },
  registeredSilent: {
    icon: IconMailQuestion,
    addressOf: ({ subjectId }) => `/letters?tab=registered&letter=${subjectId}`,
  },
  creditToAllocate: { icon: IconArrowsDiff, addressOf: (item) => ofCustomer(item, 'tab=allocate') },
  overLimit: { icon: IconGauge, addressOf: (item) => ofCustomer(item, 'tab=details') },
  stalled: { icon: IconZzz, addressOf: (item) => ofCustomer(item, 'tab=history') },
  nextContact: { icon: IconMessagePlus, addressOf: (item) => ofCustomer(item, 'tab=history') },
  received: { icon: IconCash, addressOf: (item) => ofCustomer(item, `documents=all&document=${item.subjectId}`) },
  promiseKept: {
    icon: IconHeartHandshake,
    addressOf: (item) => ofCustomer(item, `tab=promises&promise=${item.subjectId}`),
  },
  promiseMade: {
    icon: IconHeartHandshake,
    addressOf: (item) => ofCustomer(item, `tab=promises&promise=${item.subjectId}`),
  },
  sent: { icon: IconSend, addressOf: (item) => ofCustomer(item, 'tab=history') },
  letterSent: { icon: IconMail, addressOf: (item) => ofCustomer(item, 'tab=letters') },
  exchange: { icon: IconMessage, addressOf: (item) => ofCustomer(item, 'tab=history') },
  taskDone: {
    icon: IconChecklist,
    addressOf: (item) => (item.customerId === null ? '/journal' : ofCustomer(item, 'tab=history')),
  },
  holdEnded: { icon: IconPlayerPause, addressOf: (item) => ofCustomer(item, 'tab=history') },
};

/** The icon of an item: a message has that of the way it goes out. */
export function iconOf({ kind, message }: Pick<Item, 'kind' | 'message'>): Icon {
  return message === undefined ? agendaLooks[kind].icon : channelIcons[message.channel];
}

/** Whom an item is about; where it is about nobody, what is to be done. */
export function subjectOf({ customerName, title }: Item): string {
  return customerName ?? title;
}

export function addressOf(item: Item): string {
  return agendaLooks[item.kind].addressOf(item);
}
