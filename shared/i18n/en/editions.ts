import type { editions as french } from '../fr/editions.ts';
import type { Words } from '../words.ts';

export const editions: Words<typeof french> = {
  title: 'Editions',
  titleAt: 'Closed balance no. {number} at {date}',
  count_one: '{count} edition',
  count_other: '{count} editions',
  number: 'Edition no.',
  seal: 'Fingerprint',
  sealText: 'SHA-256 fingerprint {sha256}',
  create: 'Close the balance',
  createText:
    'The balance of {date} is kept as it stands, for every customer, under the next number. It never changes again; its remarks may.',
  createOptions: 'The options chosen on screen apply; search, order and groups do not.',
  takeRemarks: 'Take over the remarks of the latest edition',
  created: 'Balance closed as no. {number}',
  open: 'Open',
  none: 'No balance closed yet. Open the aged balance and choose “Close the balance”.',
  recordedAt: 'Closed on',
  total: 'Total',
  customers: 'Customers',
  remark: 'Remark',
  remarkTitle: 'Remark: {customer}',
  remarkText: 'A remark is not part of what is sealed: it may change.',
  compare: 'Compare with',
  compareNone: 'none',
  compared: 'No. {number} at {date}',
  difference: 'Difference',
  pdf: 'PDF',
  balance: 'Aged balance',
};
