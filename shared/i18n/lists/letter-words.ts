import type { LetterRow } from '../../contract/letters.ts';
import type { LetterKind, RegisteredState } from '../../domain/kinds.ts';
import type { LetterColumn } from '../../domain/lists/letter-list.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the list of letters, on screen and in its reports. */
export const letterWords: ListWords<LetterColumn, LetterRow> = {
  number: { heading: 'letters.columnNumber', value: ({ number }) => number },
  issuedOn: { heading: 'letters.columnIssuedOn', value: ({ issuedOn }) => issuedOn },
  customerName: { heading: 'letters.columnCustomer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  title: { heading: 'letters.columnTitle', value: ({ title }) => title },
  addressedTo: { heading: 'letters.columnAddressedTo', value: ({ addressedTo }) => addressedTo },
  copiedTo: { heading: 'letters.columnCopiedTo', value: ({ copiedTo }) => copiedTo },
  kind: {
    heading: 'letters.columnKind',
    value: ({ kind }) => kind,
    word: (kind) => `letters.kind.${kind as LetterKind}`,
  },
  registeredState: {
    heading: 'letters.columnRegistered',
    value: ({ registeredState }) => registeredState,
    word: (state) => `letters.registered.${state as RegisteredState}`,
  },
  pageCount: { heading: 'letters.columnPages', value: ({ pageCount }) => pageCount },
  totalCents: { heading: 'letters.columnAmount', value: ({ totalCents }) => totalCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
