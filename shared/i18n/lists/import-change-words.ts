import type { ImportChange } from '../../contract/imports/sources.ts';
import type { ImportChangeColumn } from '../../domain/lists/import-change-list.ts';
import { documentWord } from '../document-word.ts';
import { t } from '../translate.ts';
import type { ListWords } from './list-words.ts';

const signed = ({ side }: Pick<ImportChange, 'side'>, cents: number) => (side === 'debit' ? cents : -cents);

/** The columns of the documents that an import changes. */
export const importChangeWords: ListWords<ImportChangeColumn, ImportChange> = {
  customerName: { heading: 'customers.customer', value: ({ customerName }) => customerName },
  customer: { heading: 'common.code', value: ({ customer }) => customer },
  action: {
    heading: 'imports.action',
    value: ({ action }) => action,
    word: (action) => `imports.action.${action as ImportChange['action']}`,
  },
  kind: {
    heading: 'documents.document',
    value: ({ kind }) => kind,
    text: (row, language) => t(language, documentWord(row)),
    word: (kind) => `documents.kind.${kind as ImportChange['kind']}`,
  },
  reference: { heading: 'documents.reference', value: ({ reference }) => reference },
  issuedOn: { heading: 'documents.issuedOn', value: ({ issuedOn }) => issuedOn },
  dueOn: { heading: 'documents.dueOn', value: ({ dueOn }) => dueOn },
  amountCents: { heading: 'documents.amount', value: (row) => signed(row, row.amountCents) },
  openCents: { heading: 'documents.open', value: (row) => signed(row, row.openCents) },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
