import type { RegisteredLetter } from '../../contract/letters.ts';
import type { RegisteredState } from '../../domain/kinds.ts';
import type { RegisteredColumn } from '../../domain/lists/registered-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the register of registered letters, on screen and in its reports. */
export const registeredWords: ListWords<RegisteredColumn, RegisteredLetter> = {
  customerName: { heading: 'letters.columnCustomer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  letterNumber: { heading: 'letters.columnLetterNumber', value: ({ letterNumber }) => letterNumber },
  title: { heading: 'letters.columnTitle', value: ({ title }) => title },
  addressedTo: { heading: 'letters.columnAddressedTo', value: ({ addressedTo }) => addressedTo },
  copiedTo: { heading: 'letters.columnCopiedTo', value: ({ copiedTo }) => copiedTo },
  issuedOn: { heading: 'letters.columnIssuedOn', value: ({ issuedOn }) => issuedOn },
  number: { heading: 'letters.columnPostNumber', value: ({ number }) => number },
  state: {
    heading: 'letters.columnState',
    value: ({ state }) => state,
    word: (state) => `letters.registered.${state as RegisteredState}`,
  },
  depositedOn: { heading: 'letters.columnDeposited', value: ({ depositedOn }) => depositedOn },
  presentedOn: { heading: 'letters.columnPresented', value: ({ presentedOn }) => presentedOn },
  closedOn: { heading: 'letters.columnClosed', value: ({ closedOn }) => closedOn },
  proofCount: { heading: 'letters.columnProofs', value: ({ proofs }) => proofs.length },
  totalCents: { heading: 'letters.columnAmount', value: ({ totalCents }) => totalCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
  note: { heading: 'letters.note', value: ({ note }) => note },
};
