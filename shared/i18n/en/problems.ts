import type { problems as french } from '../fr/problems.ts';
import type { Words } from '../words.ts';

export const problems: Words<typeof french> = {
  wrongFieldCount: 'The line does not have the number of fields the heading announces.',
  noAccount: 'The account number is missing.',
  badDate: 'The date “{value}” does not exist.',
  noCustomer: 'The customer account does not say which customer it is.',
  badAmount: '“{value}” is not an amount.',
  noAmount: 'The line has neither debit nor credit.',
  badSide: 'The side “{value}” is neither debit nor credit.',
  bothSides: 'The line has a debit ({debit}) and a credit ({credit}).',
  openingUnmatched: 'This opening entry matches no document open at the end of the previous year.',
  lineReplaced:
    'This line of {bookedOn} ({amountCents}), read in “{file}”, is no longer in the more recent export “{by}”: it no longer counts.',
  rowWithoutCustomer: 'The row names no customer.',
  otherCurrency: '“{value}” is no currency: a code of three letters is expected (EUR, USD…).',
  openAboveAmount: 'What is open ({openCents}) exceeds the amount ({amountCents}) or has not its sign.',
  balanceDiffers:
    'The balance ({openCents}) does not follow from the debit ({debitCents}) and the credit ({creditCents}).',
  bucketsDiffer: 'The columns add up to {sumCents}, but the total of the row is {totalCents}.',
  tooManyProblems: 'Other lines could not be read: {count} besides those listed.',
  tooManyFindings: 'Other findings of the comparison are not listed: {count}.',
  listDiffers:
    'The list leaves {listCents} open on {reference} of {name}, the accounting entries {ledgerCents} (difference: {differenceCents}). The amount of the entries is kept.',
  listBalanceDiffers:
    'The list says that {name} owes {listCents}, the accounting entries {ledgerCents} (difference: {differenceCents}). The amount of the entries is kept.',
  notInList:
    'Invoice {reference} of {name} is not in the list, but {ledgerCents} of it is open in the accounting entries. It stays open.',
  dueDateWithoutDocument:
    'No invoice {reference} of this customer is imported yet: its due date will be taken with it.',
  noReference: 'The row has no document number.',
};
