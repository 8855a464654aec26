import type { checks as french } from '../fr/checks.ts';
import type { Words } from '../fr/words.ts';

export const checks: Words<typeof french> = {
  file: 'File readable from end to end',
  structure: 'Structure of the file as this version makes it',
  references: 'Links between the data',
  merges: 'Merged customers as the journal recorded them',
  journal: 'Journal of events unaltered',
  heads: 'Journal as in the backups made on this computer',
  'heads.meaning':
    'These events no longer have the hash kept with the backups. The journal has been rewritten or cut since: compare with the backup.',
  settings: 'Identity and settings of the firm as the journal sealed them',
  customerCards: 'Customer cards as the journal sealed them',
  scenarios: 'Scenarios and steps as the journal sealed them',
  imports: 'Imports and imported lines as the journal sealed them',
  openAmounts: 'Open amount of each document equal to its amount less what was paid',
  settledDays: 'Settlement day of each document',
  allocations: 'Allocations between documents of one customer',
  balances: 'Balance of each customer equal to the sum of its documents',
  importedAccounts: 'Balances equal to those of the imported customer accounts',
  derivedDocuments: 'Documents and allocations as the imported lines make them',
  instants: 'Recording instants known to the journal',
  reminders: 'Reminders as the journal recorded them',
  plans: 'Payment plans as the journal recorded them',
  holds: 'Holds as the journal recorded them',
  typedDocuments: 'Documents typed by hand as the journal recorded them',
  registeredLetters: 'Register of registered letters as the journal tells it',
  dueDates: 'Due dates typed by hand as the journal recorded them',
  letters: 'Letters as they were issued',
  issuedLetters: 'Letters as the journal recorded them',
  letterHeads: 'Hash of the journal printed on each letter',
  'letterHeads.meaning':
    'These letters bear the number and the hash of an event that the journal no longer holds as it was. What came before they were sent was rewritten or cut: compare with a backup and with the copies that were sent.',
  editions: 'Closed balances as they were sealed',
  proofs: 'Proofs as you attached them',
  attachedProofs: 'Proofs attached and withdrawn as the journal recorded them',
  unreadable: 'Unreadable data: this check stopped',
};
