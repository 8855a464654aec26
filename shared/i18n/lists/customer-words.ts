import type { CustomerRow } from '../../contract/customers.ts';
import type { CustomerKind } from '../../domain/kinds.ts';
import type { CustomerColumn } from '../../domain/lists/customer-list.ts';
import { t } from '../translate.ts';
import { customerFactWords } from './customer-fact-words.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the list of customers, on screen and in its reports. */
export const customerWords: ListWords<CustomerColumn, Omit<CustomerRow, 'id'>> = {
  name: { heading: 'customers.customer', value: ({ name }) => name },
  code: { heading: 'common.code', value: ({ code }) => code },
  openCents: { heading: 'customers.open', value: ({ openCents }) => openCents },
  overdueCents: { heading: 'customers.overdue', value: ({ overdueCents }) => overdueCents },
  oldestDueOn: { heading: 'customers.oldestDue', value: ({ oldestDueOn }) => oldestDueOn },
  lastReminderOn: { heading: 'customers.lastReminder', value: ({ lastReminderOn }) => lastReminderOn },
  level: { heading: 'customers.level', value: ({ level }) => (level > 0 ? level : null) },
  step: { heading: 'customers.step', value: ({ step }) => step },
  scenario: {
    heading: 'scenarios.ofCustomer',
    value: ({ scenario }) => scenario,
    text: ({ scenario, following }, language) =>
      scenario === null || following === 'default'
        ? (scenario ?? '')
        : `${scenario} (${t(language, `customers.following.${following}`)})`,
  },
  following: {
    heading: 'customers.following',
    value: ({ following }) => following,
    word: (following) => `customers.following.${following as CustomerRow['following']}`,
  },
  isHeld: {
    heading: 'common.state',
    value: ({ isHeld }) => (isHeld ? 'held' : null),
    word: () => 'customers.held',
  },
  tags: { heading: 'customers.tags', value: ({ tags }) => tags.join(', ') },
  kind: {
    heading: 'customers.kind',
    value: ({ kind }) => kind,
    word: (kind) => `customers.kind.${kind as CustomerKind}`,
  },
  siren: { heading: 'customers.siren', value: ({ siren }) => siren },
  city: { heading: 'customers.city', value: ({ city }) => city },
  ...customerFactWords,
};
