import type { importIssues as french } from '../../fr/imports/import-issues.ts';
import type { Words } from '../../fr/words.ts';

export const importIssues: Words<typeof french> = {
  'issue.otherFirm':
    'The name of this file is that of another company (SIREN {siren}): you are in the file of {name} (SIREN {firmSiren}). Its customers and invoices would be mixed with yours.',
  'issue.otherFirmBefore':
    'The name of this file has the SIREN {siren}, and that of “{file}”, imported already, the SIREN {before}: if they are two companies, their customers and invoices would be mixed.',
  'issue.onlyCustomerAccounts':
    'This export holds customer accounts only: without the sales, the bank and the losses opposite, an invoice, a credit note, a payment or a loss can only be told by its journal and its side. Export all entries instead.',
  'issue.unbalancedEntries_one':
    'One entry does not balance ({entries}): lines of it are missing, and maybe an invoice or a payment. Export again, or check it in your software.',
  'issue.unbalancedEntries_other':
    '{count} entries do not balance ({entries}): lines of them are missing, and maybe invoices or payments. Export again, or check them in your software.',
  'issue.noPayments':
    'This export holds no payment of a customer (journals: {journals}). Until those of the bank and the till are imported too, invoices that were paid seem to be owed: send no reminder before.',
  'issue.noSales':
    'This export holds no sale (journals: {journals}): its payments have no invoice opposite until the sales journal is imported too.',
  'issue.provisional_one':
    'One line of {rows} is not validated (ValidDate): this export is provisional. Import the final one when it is made: it will take its place.',
  'issue.provisional_other':
    '{count} lines of {rows} are not validated (ValidDate): this export is provisional and may still change. Import the final one when it is made: it will take its place.',
  'issue.takingsAccount':
    '“{name}” holds {lines} of the {ofLines} customer lines and its sales are paid on the same day or nearly so: it is probably takings, nobody who owes, and will never be reminded. If it is a customer, say so on its card after the import.',
  'issue.quickTakings':
    '“{name}” holds {lines} of the {ofLines} customer lines and hardly ever owes anything older than four days: if these are takings (cards, a platform) rather than a debtor, say so on its card, because it is reminded like a customer.',
  'issue.neverSold':
    '“{name}” has no sale in this file, only money paid or moved to it: if it is an internal, associate or suspense account rather than a customer, say so on its card, because it is reminded like a customer.',
  'issue.takingsReminded':
    '“{name}” holds {lines} of the {ofLines} customer lines and its sales are paid on the same day or nearly so: if it is takings and nobody who owes, say so on its card, because it is reminded as a customer.',
  'issue.notDebtors_one':
    '“{names}” is not the name of somebody who owes (takings, payment service, passing, sundry or unidentified customers, factor): it will never be reminded. If it is a customer, say so on its card after the import.',
  'issue.notDebtors_other':
    '{count} accounts do not have the name of somebody who owes (takings, payment service, passing, sundry or unidentified customers, factor) and will never be reminded: {names}. If one is a customer, say so on its card after the import.',
  'issue.unreadDisputes_one':
    'In the column “{column}”, one row says neither yes nor no: it opens no dispute. If the invoice is disputed, open a dispute before you remind.',
  'issue.unreadDisputes_other':
    'In the column “{column}”, {count} rows say neither yes nor no: they open no dispute. Open disputes of the disputed invoices before you remind.',
  'issue.changesCut': 'Only the first {kept} of {count} changes stay in the report of this import.',
  'issue.dayOf.today':
    'Neither the file nor its name says which day this list is of: it is taken as of today, {asOfOn}.',
  'issue.dayOf.newestRow':
    'Neither the file nor its name says which day this list is of: it is the newest date of its rows, {asOfOn}. Your data will not look more recent.',
  'issue.balancesOnly':
    'This list gives what each customer owes on {asOfOn}, without invoices: a balance becomes a document where no invoice is known, and takes the place of none where there are some; balances that differ are listed.',
  'issue.agedBalance':
    'This aged balance does not detail invoices: each column becomes one document per customer, whose due date is estimated as late as its column allows as of {asOfOn}.',
  'issue.collectiveAccount_one':
    'One entry of account {account} (balance {balanceCents}) names no customer: nobody will be reminded of it. To send reminders, export again with auxiliary accounts (CompAuxNum), or import a list of your invoices by customer.',
  'issue.collectiveAccount_other':
    '{count} entries of account {account} (balance {balanceCents}) name no customer: customers are not told apart there and nobody will be reminded. To send reminders, export again with auxiliary accounts (CompAuxNum), or import a list of your invoices by customer.',
  'issue.ledgerPresent':
    'This firm follows accounting entries (FEC), which decide the amounts: the list only adds what they lack, and settles none of their documents.',
  'issue.listIsAuthoritative_one':
    'Your accounting entries end on {ledgerOn}: from {asOfOn} on, this list decides what is still owed, until you import entries that go as far. One invoice is settled, wholly or in part ({loweredCents}). If the list is only part of what you are owed, choose “Changes only”.',
  'issue.listIsAuthoritative_other':
    'Your accounting entries end on {ledgerOn}: from {asOfOn} on, this list decides what is still owed, until you import entries that go as far. {count} invoices are settled, wholly or in part ({loweredCents}). If the list is only part of what you are owed, choose “Changes only”.',
  'issue.listStillAuthoritative':
    'The complete position “{name}” is newer than these entries: from {asOfOn} on, it goes on deciding what is still owed.',
  'issue.ledgerIsAuthoritative':
    'These entries go further than the complete position “{name}” of {asOfOn}: they decide again what is still owed, and the payments drawn from the list go away.',
  'issue.otherCurrencies_one':
    'One document is in {currencies}: it has a balance of its own, is never added to euros, and is not part of the control with account 411.',
  'issue.otherCurrencies_other':
    '{count} documents are in {currencies}: each currency has a balance of its own, is never added to euros, and is not part of the control with account 411.',
  'issue.totalAgrees': 'The total printed in the file ({totalCents}) is that of its rows.',
  'issue.totalRefused':
    'The total printed in the file ({totalCents}) is that of the rows read ({readCents}) and of the refused rows ({refusedCents}).',
  'issue.totalDiffers':
    'The total printed in the file ({totalCents}) is not that of its rows: {readCents} read and {refusedCents} refused (difference: {differenceCents}). Check that the export is complete.',
  'issue.inLedger_one': 'One document is known from the accounting entries already: it is not added a second time.',
  'issue.inLedger_other':
    '{count} documents are known from the accounting entries already: they are not added a second time.',
  'issue.runningBalance': 'The balance column runs on from row to row: it was left aside.',
  'issue.repeats_one':
    'One line repeats a document another import left open ({repeatedCents}): if it is an opening entry, it must not count twice. It is among the lines noted.',
  'issue.repeats_other':
    '{count} lines repeat documents another import left open ({repeatedCents}): if they are opening entries, they must not count twice. They are among the lines noted.',
  'issue.manualReplaced_one':
    'One document of the file takes the place of the one you had typed: its allocations, holds, reminders and plans follow, nothing counts twice.',
  'issue.manualReplaced_other':
    '{count} documents of the file take the place of those you had typed: their allocations, holds, reminders and plans follow, nothing counts twice.',
  'issue.sheet': 'One sheet of this workbook is read: “{sheet}”. These are not: {others}.',
  'issue.otherAccounts_one':
    'One row of another account (bank, sales, VAT…) is left aside: only customer accounts (411, 413, 416, 419) are read.',
  'issue.otherAccounts_other':
    '{count} rows of other accounts (bank, sales, VAT…) are left aside: only customer accounts (411, 413, 416, 419) are read.',
  'issue.unusedColumns': 'These columns are not read: {columns}.',
  'issue.unusedCustomerColumns':
    'These columns are not read: {columns}. To take over those that describe customers ({ofCustomers}), import this file as a list of customers too.',
  'issue.unreadTerms':
    'These payment terms are not understood: {terms}. The due dates of their invoices are estimated from the terms of the customer or of the firm.',
  'issue.skippedRows_one': 'One row of totals or titles was left aside.',
  'issue.skippedRows_other': '{count} rows of totals or titles were left aside.',
  'issue.corrected_one': 'The amount of one document imported before is corrected.',
  'issue.corrected_other': 'The amount of {count} documents imported before is corrected.',
  'issue.reopened_one': 'One document is due again: the file leaves more of it to pay than the ledger.',
  'issue.reopened_other': '{count} documents are due again: the file leaves more of them to pay than the ledger.',
  'issue.oddDocumentDays_one':
    'The document date of one line does not exist or is not plausible: the line was read with its booking date. Line {lines}.',
  'issue.oddDocumentDays_other':
    'The document dates of {count} lines do not exist or are not plausible: they were read with their booking date. Lines {lines}.',
  'issue.noCustomerLines':
    'No line read is on an account of a customer (411, 413, 416, 419): nothing in this export is owed by anybody. If your customers have other accounts, export again with the control account in CompteNum and the customer in CompAuxNum, or say which column is which.',
  'issue.noCustomerColumn_one':
    'This file has no customer column (CompAuxNum), and its only customer account is {accounts}: all it contains is taken for one single customer. Before applying, export it again with the auxiliary accounts.',
  'issue.noCustomerColumn_other':
    'This file has no customer column (CompAuxNum): each of its {count} customer accounts ({accounts}) is taken for a customer. If several customers share an account, export it again with the auxiliary accounts before applying.',
  'issue.customersByName':
    'This file has the names of customers but not their codes (CompAuxNum): the name stands for the code. Two customers of the same name become one.',
  'issue.unevenCodes':
    'The codes of customers are numbers of different lengths, and this file may have gone through a spreadsheet, which takes leading zeros away: compare them with those of your software before applying.',
  'issue.headingsMeant': 'These column headings are not those of a FEC and were understood as follows: {headings}.',
  'issue.headingsUnread_one': 'One column is not read: {headings}.',
  'issue.headingsUnread_other': '{count} columns are not read: {headings}.',
  'issue.unreadableLetters_one':
    'One letter of this file could not be read and is replaced with “?”: check the names of customers before writing to them.',
  'issue.unreadableLetters_other':
    '{count} letters of this file could not be read and are replaced with “?”: check the names of customers before writing to them.',
  'issue.cutTexts_one':
    'An oversized text of one line (label, name or number) was cut: only its beginning is kept. Line {lines}.',
  'issue.cutTexts_other':
    'Oversized texts of {count} lines (label, name or number) were cut: only their beginnings are kept. Lines {lines}.',
  'issue.oddDueDays_one':
    'The due date of one line does not exist or is not plausible: the line was read without it. Line {lines}.',
  'issue.oddDueDays_other':
    'The due dates of {count} lines do not exist or are not plausible: they were read without them. Lines {lines}.',
  'issue.listsPresent':
    'Lists of receivables are imported already: an invoice these entries hold too counts once, as the entries have it, with the due date of the list.',
};
