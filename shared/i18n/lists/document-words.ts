import type { BalanceDocument } from '../../contract/balance.ts';
import type { DocumentRow, ListedDocument } from '../../contract/documents.ts';
import type { DocumentKind } from '../../domain/kinds.ts';
import type { BalanceDocumentColumn, DocumentColumn, OpenDocumentColumn } from '../../domain/lists/document-list.ts';
import type { Cents } from '../../domain/values/money.ts';
import { documentWord } from '../document-word.ts';
import { t } from '../translate.ts';
import type { ListWords } from './list-words.ts';

type Signed = Pick<ListedDocument, 'side'>;
const signed = ({ side }: Signed, cents: number) => (side === 'debit' ? cents : -cents);

/** The columns of a list of documents, on screen and in its reports. */
export const documentWords: ListWords<DocumentColumn, ListedDocument> = {
  reference: { heading: 'documents.reference', value: ({ reference }) => reference },
  label: { heading: 'documents.label', value: ({ label }) => label },
  kind: {
    heading: 'documents.document',
    value: ({ kind }) => kind,
    text: (row, language) => t(language, documentWord(row)),
    word: (kind) => `documents.kind.${kind as DocumentKind}`,
  },
  issuedOn: { heading: 'documents.issuedOn', value: ({ issuedOn }) => issuedOn },
  dueOn: { heading: 'documents.dueOn', value: ({ dueOn }) => dueOn },
  daysLate: { heading: 'documents.daysLate', value: ({ daysLate }) => daysLate },
  amountCents: { heading: 'documents.amount', value: (row) => signed(row, row.amountCents) },
  openCents: { heading: 'documents.open', value: (row) => signed(row, row.openCents) },
  disputedCents: { heading: 'disputes.disputed', value: ({ disputedCents }) => disputedCents || null },
  level: { heading: 'documents.level', value: ({ level }) => (level > 0 ? level : null) },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};

/** Those of the documents that an amount of an aged balance is made of. */
export const balanceDocumentWords: ListWords<BalanceDocumentColumn, BalanceDocument> = {
  ...documentWords,
  promisedOn: { heading: 'balance.promisedOn', value: ({ promisedOn }) => promisedOn },
};

/** An open document with what is chosen of it, and what will then remain, in cents. */
export type DraftedDocument = DocumentRow & { readonly chosenCents: Cents; readonly leftCents: Cents };

/** Those of the open documents of one side. */
export const openDocumentWords: ListWords<OpenDocumentColumn, DraftedDocument> = {
  reference: { heading: 'documents.document', value: ({ reference }) => reference },
  label: { heading: 'documents.label', value: ({ label }) => label },
  issuedOn: { heading: 'documents.issuedOn', value: ({ issuedOn }) => issuedOn },
  dueOn: { heading: 'documents.dueOn', value: ({ dueOn }) => dueOn },
  openCents: { heading: 'edits.open', value: ({ openCents }) => openCents },
  chosenCents: { heading: 'edits.chosen', value: ({ chosenCents }) => chosenCents || null },
  leftCents: { heading: 'edits.left', value: ({ leftCents }) => leftCents },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
};
