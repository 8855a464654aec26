import type { PromiseRow } from '../../contract/promises.ts';
import type { PromiseChannel, PromiseState } from '../../domain/kinds.ts';
import type { PromiseColumn } from '../../domain/lists/promise-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the list of promises of payment, on screen and in its reports. */
export const promiseWords: ListWords<PromiseColumn, PromiseRow> = {
  dueOn: { heading: 'promises.dueOn', value: ({ dueOn }) => dueOn },
  customerName: { heading: 'customers.customer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  state: {
    heading: 'promises.columnState',
    value: ({ state }) => state,
    word: (state) => `promises.state.${state as PromiseState}`,
  },
  references: { heading: 'promises.documents', value: ({ references }) => references },
  amountCents: { heading: 'promises.amount', value: ({ amountCents }) => amountCents },
  keptCents: { heading: 'promises.kept', value: ({ keptCents }) => keptCents },
  leftCents: { heading: 'promises.left', value: ({ leftCents }) => leftCents },
  spokenCents: { heading: 'promises.spoken', value: ({ spokenCents }) => spokenCents },
  untilOn: { heading: 'promises.untilOn', value: ({ untilOn }) => untilOn },
  channel: {
    heading: 'promises.channel',
    value: ({ channel }) => channel,
    word: (channel) => `promises.channel.${channel as PromiseChannel}`,
  },
  saidBy: { heading: 'promises.saidBy', value: ({ saidBy }) => saidBy },
  promisedOn: { heading: 'promises.promisedOn', value: ({ promisedOn }) => promisedOn },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
