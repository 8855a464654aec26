import type { importsLedger as french } from '../../fr/imports/ledger.ts';
import type { Words } from '../../fr/words.ts';

export const importsLedger: Words<typeof french> = {
  columnsMissing:
    'Say at least which columns hold the day of the entry, the account, and the debit and the credit (or the amount and its side). The code of the customer tells who owes.',
  about:
    'The lines of customer accounts (411, 413, 416, 419) are read, the others help to understand them. Your choices are remembered for files with the same headings.',
  'column.none': 'Do not read',
  'column.JournalCode': 'Journal code',
  'column.JournalLib': 'Journal name',
  'column.EcritureNum': 'Entry number',
  'column.EcritureDate': 'Entry date',
  'column.CompteNum': 'Account',
  'column.CompteLib': 'Account name',
  'column.CompAuxNum': 'Customer code (auxiliary)',
  'column.CompAuxLib': 'Customer name',
  'column.PieceRef': 'Document number',
  'column.PieceDate': 'Document date',
  'column.EcritureLib': 'Label',
  'column.Debit': 'Debit',
  'column.Credit': 'Credit',
  'column.EcritureLet': 'Lettering',
  'column.DateLet': 'Lettering date',
  'column.ValidDate': 'Validation date',
  'column.Montantdevise': 'Amount in currency',
  'column.Idevise': 'Currency',
  'column.Montant': 'Amount (with its side)',
  'column.Sens': 'Side (D or C)',
  'column.DateEcheance': 'Due date',
};
