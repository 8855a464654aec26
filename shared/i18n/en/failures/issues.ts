import type { issues as french } from '../../fr/failures/issues.ts';
import type { Words } from '../../fr/words.ts';

export const issues: Words<typeof french> = {
  wrongFieldCount: 'The line does not have the number of fields the heading announces.',
  longCode:
    'The field {column} holds {length} characters, and no code has more than {most}: the file is damaged at this line.',
  noAccount: 'The account number is missing.',
  badDate: 'The date “{value}” does not exist.',
  noCustomer: 'The customer account does not say which customer it is.',
  badAmount: '“{value}” is not an amount.',
  noAmount: 'The line has neither debit nor credit.',
  badSide: 'The side “{value}” is neither debit nor credit.',
  bothSides: 'The line has a debit ({debit}) and a credit ({credit}).',
  openingUnmatched: 'This opening entry matches no document open at the end of the previous year.',
  lineRepeated:
    'This line of {bookedOn} ({amountCents}) repeats document {known} of “{file}”, still open: it would count twice.',
  balanceRepeated:
    'This line of {bookedOn} ({amountCents}) is exactly what the customer owes the day before by “{file}”: it would count twice.',
  numberRepeated:
    'This sale of {bookedOn} ({amountCents}) bears the number and the amount of document {known} of “{file}”, still open. Both count: if they are one invoice, booked twice, cancel one in your books before you send reminders.',
  numberAtBank:
    'This line of {bookedOn} ({amountCents}), against a bank or transfer account, bears the number and the amount of document {known} of “{file}”, still open, with no payment of that amount before it. Both count: if they are one invoice, booked twice, cancel one in your books before you send reminders.',
  lineReplaced:
    'This line of {bookedOn} ({amountCents}), read in “{file}”, is no longer in the more recent export “{by}”: it no longer counts.',
  manualAlike:
    'Perhaps typed by hand already: {reference} of {issuedOn} ({amountCents}) looks like your entry {manual} of {manualIssuedOn}, same amount. Both count: if they are one, correct the reference of your entry before importing, or withdraw it.',
  accountWithoutCustomer:
    'The row is on the control account {account} without saying of which customer. Give the customer in the column of the sub-ledger.',
  remindersRestart:
    '{reference} of {issuedOn} ({amountCents}), reminded up to level {level}, is no longer in this file, and nothing tells which of its documents replaces it: for that one, reminders begin again.',
  waitingEnds:
    '{reference} of {issuedOn} ({amountCents}), which you make wait (dispute, promise, plan…), is no longer in this file, and nothing tells which of its documents replaces it: that one will not wait. If it must wait too, say so on it after the import.',
  rowWithoutCustomer: 'The row names no customer.',
  otherAccount: 'The row is on an account that is not a customer’s (411, 413, 416, 419).',
  otherCurrency: '“{value}” is no currency: a code of three letters is expected (EUR, USD…).',
  currencyDiffers:
    'The currency column says {currency}, but the amount is “{value}”: the row is left out. Correct it, or choose not to read the column that is wrong.',
  currenciesDiffer:
    'The amounts of the row are in two currencies, “{first}” and “{second}”: the row is left out. Correct it in the file.',
  openAboveAmount: 'What is open ({openCents}) exceeds the amount ({amountCents}) or has not its sign.',
  balanceDiffers:
    'The balance ({openCents}) does not follow from the debit ({debitCents}) and the credit ({creditCents}).',
  bucketsDiffer: 'The columns add up to {sumCents}, but the total of the row is {totalCents}.',
  tooManyIssues: 'Other lines could not be read: {count} besides those listed.',
  tooManyComparisonIssues: 'Other comparisonIssues of the comparison are not listed: {count}.',
  listDiffers:
    'The list leaves {listCents} open on {reference} of {name}, the accounting entries {ledgerCents} (difference: {differenceCents}). The amount of the entries is kept.',
  listBalanceDiffers:
    'The list says that {name} owes {listCents}, the accounting entries {ledgerCents} (difference: {differenceCents}). The amount of the entries is kept.',
  notInList:
    'Invoice {reference} of {name} is not in the list, but {ledgerCents} of it is open in the accounting entries. It stays open.',
  dueDateWithoutDocument:
    'No invoice {reference} of this customer is imported yet: its due date will be taken with it.',
  noReference: 'The row has no document number.',
  noPaymentDay: 'The day of the payment is missing.',
  noPaymentAmount: 'The amount of the payment is missing, or nil.',
  paymentCurrency:
    '“{value}” is not in euros. A payment in another currency is not entered by a list: import it with the accounts.',
  negativePayment:
    'The amount is negative ({amountCents}): a refund or a bounced payment is no payment received. Enter it by hand on the customer’s page, as a debit adjustment.',
  payerUnknown:
    '“{customer}” is no customer of the firm: the payment is not entered. Create that customer, or correct its code or name in the list, then import it again: only what is missing will be entered.',
  payerAmbiguous:
    '“{customer}” may be several customers ({codes}): the payment is not entered. Put the customer’s code in the list, then import it again: only what is missing will be entered.',
  payerOtherName:
    'The code {code} is that of {name}, and the row names “{value}”: the payment is not entered. Correct the code or the name, then import the list again: only what is missing will be entered.',
  paymentTwice:
    'This payment of {paidOn} ({amountCents}) is on line {twin} too, with the same reference. It is only entered if you say that it is another.',
  paymentInFuture: 'The payment is dated {paidOn}, a day still to come: it is not entered.',
  unreadableLetters_one:
    'A letter of this line could not be read and is replaced by “?”: check the name and the address before you write to this customer.',
  unreadableLetters_other:
    '{count} letters of this line could not be read and are replaced by “?”: check the name and the address before you write to this customer.',
  customerTooLong: 'Column {column}: more than {most} characters. The value is left out: shorten it.',
  badSiren:
    'Column {column}: “{value}” is no SIREN (nine digits, right check digit). It is left out: check it on an invoice.',
  badSiret:
    'Column {column}: “{value}” is no SIRET (fourteen digits, right check digit). It is left out: check it on an invoice.',
  siretRounded:
    'Column {column}: the spreadsheet has rounded “{value}”. Set the column to the Text format, correct it and try again.',
  siretOtherSiren:
    'Column {column}: the SIRET “{value}” is no establishment of the SIREN {siren}, which is kept. Check which one is right.',
  badVatNumber:
    'Column {column}: “{value}” is no VAT number (wrong key or unknown form). It is left out: check it on an invoice.',
  vatOtherSiren:
    'Column {column}: the VAT number “{value}” is not that of the SIREN {siren}. It is left out: check which one is right.',
  badCountry: 'Column {column}: “{value}” is an unknown country. Write its name or its two-letter code (FR, BE…).',
  badPostcode: 'Column {column}: “{value}” is no French postcode. It is left out: correct it, or give the country.',
  postcodeZero:
    'Column {column}: “{value}” has lost its zero and becomes {postcode}. Outside France, give the country.',
  addressUncut:
    'Column {column}: “{value}” could not be cut up for certain. Put the postcode and the city in columns of their own.',
  badEmail: 'Column {column}: “{value}” is no e-mail address. It is left out: correct it.',
  badPhone: 'Column {column}: “{value}” is no phone number. It is left out: correct it.',
  badTerms:
    'Column {column}: the terms “{value}” cannot be counted in days, with or without an end of month or a day of the month. They are left out: enter them on the customer.',
  badToleratedDays:
    'Column {column}: “{value}” is no number of days from 0 to 90. The tolerated delay is left out: correct it.',
  badRemindedOn: 'Column {column}: “{value}” is no date. The day of the last reminder is left out: correct it.',
  unknownScenario:
    'Scenario “{scenario}” unknown; scenarios: {known}. Neither it nor the level reached is taken over, the rest of the row is: correct that name.',
  unknownStep:
    'Step “{step}” unknown in scenario {scenario}; steps: {known}. The level reached is not taken over, the rest of the row is: give one of these names or numbers.',
  remindedToCome: 'The last reminder would be of {remindedOn}, a day to come. That day is left out: correct it.',
  remindedDaysDiffer:
    'Line {line} says {firstOn} for the last reminder, this one {secondOn}. The first is kept: correct them.',
  remindedWithoutStep: 'A last reminder of {remindedOn} without the step reached: it is not taken over. Give the step.',
  badCreditLimit: 'Column {column}: “{value}” is no amount. The limit is left out: correct it.',
  badDuty: 'Column {column}: “{value}” is no known department. Write Accounts, Management, Purchasing, Sales or Other.',
  badKind: 'Column {column}: “{value}” does not say whether the customer is a business, a consumer or a public body.',
  badLanguage: 'Column {column}: “{value}” is no language letters are written in. Write French or English.',
  ambiguousCustomer:
    'Several customers answer to “{customer}” ({codes}): the row is left out. Give the code of the right one.',
  unknownCustomer:
    '“{customer}” matches no customer here: the row is left out. Give its code, or create the customers without a match.',
  otherCustomerName:
    'Customer {code} is called “{name}” here and “{value}” in the file: check that the rows have not slid.',
  otherCustomerSiren:
    '{customer} has the SIREN {known} here and {value} in the file: check that it is the same customer.',
  rowsDiffer:
    'Two rows give this customer different values: “{first}” (line {line}) and “{second}”. The first is kept.',
  termsCeiling: 'The terms of {customer} exceed the legal ceiling ({article}): a fine is possible.',
  publicTermsCeiling: 'The terms of {customer} exceed the longest delay of a public buyer ({article}).',
  tooManyContacts: '{customer} would have more than {most} contacts: the last ones are left out.',
};
