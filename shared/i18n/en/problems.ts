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
};
