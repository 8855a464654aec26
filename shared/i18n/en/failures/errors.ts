import type { errors as french } from '../../fr/failures/errors.ts';
import type { Words } from '../../fr/words.ts';
import { fileErrors } from './file-errors.ts';
import { followUpErrors } from './follow-up-errors.ts';
import { levelErrors } from './level-errors.ts';

export const errors: Words<typeof french> = {
  validation: 'One of the values is not right. Nothing was saved: correct it and try again.',
  'validation.missing': '“{label}” is to be filled in. Nothing has changed.',
  'validation.tooLong': '“{label}”: {most} characters at most. Nothing has changed: shorten the text.',
  'validation.tooMany': '“{label}”: {most} at most at a time. Nothing has changed: choose fewer.',
  'validation.tooLarge': '“{label}”: {most} at most. Nothing has changed: correct the value.',
  'validation.tooSmall': '“{label}”: {least} at least. Nothing has changed: correct the value.',
  'validation.notADay': '“{label}” is not a day. Nothing has changed: write it as 31/12/2025.',
  'validation.unfitField': '“{label}” does not fit. Nothing has changed: correct the value and try again.',
  rowOf: '{label}, line {row}',
  'validation.siren':
    'The SIREN {siren} is not valid: it has nine digits and its check digit must be right. Nothing was saved; check it on an invoice or leave the field empty.',
  'validation.terms':
    "Payment terms need a method and a number of days. Nothing was saved: give both, or neither to follow the firm's own terms.",
  'validation.bucketSets': 'A firm keeps {most} bucket sets at most. Remove one in the settings.',
  'not_found.bucketSetNamed': 'This firm has no bucket set “{name}”. Known sets: {names}.',
  'not_found.bucketSet': 'This bucket set no longer exists.',
  'validation.buckets':
    'The limits of the ageing columns must increase, for example 30, 60, 90. The balance did not change: correct them.',
  'validation.knownAt': 'The date {value} cannot be read. The balance did not change: write it as 31/12/2025.',
  'validation.fileTooLarge':
    'This file is too large. Nothing was read: choose a smaller one, or an export over a shorter period.',
  'validation.column':
    'This column does not exist in the balance shown. The list did not change: go back to the balance and open it again.',
  'validation.sort': 'This column cannot be sorted. The list did not change: choose another.',
  'validation.cursor': 'The list changed between two pages. Nothing is lost: show it again from the beginning.',
  'validation.untilOn': 'The hold must end today or later. Nothing was saved: choose another last day.',
  'validation.dueOn': 'Only an invoice has a due date. Nothing was saved.',
  'validation.registeredNumber':
    'A registered letter number has 11 to 15 letters and digits. Nothing was saved: check it on the deposit slip.',
  'validation.registeredDateMissing': 'The date of a step is missing. Nothing was saved: give it.',
  'validation.registeredDateUnexpected':
    'A date is given for a step the letter has not reached. Nothing was saved: change the step or clear the date.',
  'validation.registeredDateOrder':
    'The dates must follow one another: letter, deposit, presentation, then delivery or return. Nothing was saved: correct them.',
  'validation.registeredDateFuture': 'A date is in the future. Nothing was saved: correct it.',
  'validation.outFolder':
    'A file stands where the folder {folder} should be. Nothing was written: give a folder, existing or new.',
  not_found: 'This item no longer exists. Nothing changed: go back to the list and refresh it.',
  'not_found.noFirm': 'No firm is open. Open or create one first.',
  'not_found.firmClosed': 'This firm is no longer open. Nothing changed: open it again.',
  'not_found.file': 'This file is no longer available. Nothing changed: choose it again.',
  'not_found.customer': 'This customer no longer exists. Nothing changed: go back to the list of customers.',
  'not_found.document': 'This document no longer exists. Nothing changed: go back to the list.',
  'not_found.proof': 'This proof no longer exists. Nothing has changed: go back to the register.',
  duplicate: 'This item already exists. Nothing was added twice.',
  'duplicate.proof': 'This file is already attached to this letter. It was not added a second time.',
  in_use: 'This item is used elsewhere. It was kept: first remove what depends on it.',
  conflict: 'Things changed in the meantime. Nothing was modified: refresh the screen and try again.',
  'conflict.changedElsewhere':
    'Changed in the meantime in another window. Nothing was saved, what you typed is kept: see what was written there, then save.',
  'conflict.registeredState':
    'This letter is already further on in the register. Nothing was changed: a step cannot be undone, its date can be corrected.',
  busy: 'Another operation is under way. Nothing changed: wait for it to end, then try again.',
  cancelled: 'The operation was cancelled. Everything stayed as before.',
  internal:
    'Something unexpected happened (mark {id}). Nothing was half saved: try again, and if it comes back, report it with this mark.',
  'validation.rateMissing':
    'The rate of a half-year in which invoice {reference} was late is not known: its penalties cannot be computed. Nothing was saved; make the plan without penalties.',
  'validation.futureDay': 'This day is in the future. Nothing was saved: choose today or earlier.',
  'validation.futureEdition':
    'A balance is not closed at {asOfOn}: that day is not over yet. Nothing was saved: close it at {todayOn} or earlier; at a date to come it can be looked at and exported.',
  'validation.acceptedBeforeAgreement':
    'The agreement to sign is dated {issuedOn}: the plan cannot have been accepted earlier. Nothing was saved: correct the date.',
  'validation.range': 'The last day comes before the first. Nothing changed: correct the period.',
  'validation.openedOn': 'A dispute does not open in the future. Nothing was saved: correct the date.',
  'validation.resolvedOn': 'A dispute closes between its opening and today. Nothing was saved: correct the date.',
  'validation.acceptedAmount': 'What is conceded goes from a cent to what is disputed. Nothing was saved: correct it.',
  'not_found.reminder': 'This reminder is no longer foreseen. Nothing changed: refresh the page.',
  'not_found.letter': 'This letter no longer exists. Nothing changed: go back to the list.',
  'conflict.documentPlanned':
    'Document {reference} is already in a plan under way. Nothing was saved: take it out or cancel the other plan.',
  'conflict.changedByOther': '{name} changed this since: nothing was undone. Correct it by hand if need be.',
  'conflict.lastingReminder':
    'Letter no. {letterNumber} to {name} is issued: it is not undone, it is corrected (credit note, allocated payment, new letter). Nothing was undone.',
  'conflict.lastingReminders_one':
    'The reminder you have just confirmed is issued: it is not undone, it is corrected (credit note, allocated payment, new letter). Nothing was undone.',
  'conflict.lastingReminders_other':
    'The {count} reminders you have just confirmed are issued: they are not undone, they are corrected customer by customer (credit note, allocated payment, new letter). Nothing was undone.',
  'conflict.lastingCall':
    'The call to {name} is recorded: it is not undone. Nothing was undone; note on the customer’s card what corrects it.',
  'conflict.lastingAgreement':
    'The agreement of plan no. {number} is issued (letter no. {letterNumber}): it is not undone. Nothing was undone; change the plan to issue a new agreement, or cancel it.',
  'conflict.lastingLetter':
    'Letter no. {letterNumber} to {name} is issued: it is not undone. Nothing was undone; if it is to be corrected, write a new one.',
  'conflict.letterChanged':
    'The customer or the company changed while the page was made. Nothing was saved: do it again, your text is kept.',
  'validation.letterSubject': 'The letter needs a subject.',
  'validation.letterText': 'The letter needs a text.',
  'validation.letterTooLong': '{length} characters are typed, of {most} at most. Nothing was saved: shorten it.',
  'validation.unprintable':
    'These characters cannot be printed: {characters}. Nothing was saved: remove them or write them otherwise.',
  'conflict.lastingDefault':
    'The default of plan no. {number} is declared: it is not undone. Nothing was undone; propose a new plan.',
  'conflict.lastingImport':
    'The import of {fileName} is undone from the screen Imports, which shows what depends on it. Nothing was undone.',
  'conflict.lastingImportUndone':
    'Undoing the import of {fileName} is not taken back. Nothing changed; import the file again.',
  'conflict.lastingEdition':
    'Balance no. {number} is closed at {asOfOn}: a closed balance is not undone. Nothing was undone; close a new one.',
  'conflict.scenarioChanged':
    'This scenario has changed meanwhile in another window. Nothing was saved: read the page again, then make your change again.',
  'validation.nothingKnown':
    'Nothing of this firm was known on that date: there is no balance to close. Nothing was saved; choose a date after the first import.',
  'conflict.letterNumber':
    'Another letter was issued in the meantime. Nothing was saved: try again, the numbers will follow.',
  'validation.bic':
    'The BIC {bic} is not valid: it has 8 or 11 characters. Nothing was saved; copy it from a bank statement or leave the field empty.',
  'validation.vatNumber':
    'The VAT number {vatNumber} is not valid: a French one has FR, a correct key and the nine digits of the SIREN. Nothing was saved; check it or leave the field empty.',
  'validation.email':
    'The e-mail address {email} is not valid. Nothing was saved; correct it or leave the field empty.',
  'validation.postcode':
    'The postcode {postcode} is not valid: five digits are expected in France. Nothing was saved; correct it or leave the field empty.',
  'validation.iban':
    'The IBAN {iban} is not valid: its check digits are wrong or it is incomplete. Nothing was saved; copy it from a bank statement or leave the field empty.',
  'validation.levels':
    'The steps of a scenario are numbered one by one from 1. Nothing was saved: review their levels.',
  'validation.stepBefore':
    'The step “{step}” can come before the due date only. Nothing was saved: put it after, or count its days from the due date.',
  'validation.stepOrder':
    'The step “{step}” comes before the one it follows. Nothing was saved: correct its number of days.',
  'validation.scenarios': 'A firm has {most} scenarios at most. Nothing was added: change one that is no longer used.',
  'duplicate.scenarioName': 'Another scenario is already called “{name}”. Nothing was saved: choose another name.',
  'conflict.defaultScenario':
    '“{name}” is the default scenario. It was not archived: make another one the default first.',
  'conflict.scenarioArchived': 'The scenario “{name}” is archived. Nothing changed: restore it, or choose another one.',
  'in_use.scenarioAssigned':
    'Customers follow the scenario “{name}”. It was not archived: say first which one they will follow.',
  'in_use.scenarioUsed':
    'The scenario “{name}” is followed since. It was kept: archive it if it is no longer to be offered.',
  'not_found.scenarioName': 'No scenario is called “{name}”. Nothing changed: check the name in the list of scenarios.',
  'not_found.recent': 'This firm is no longer in the list. Nothing changed: open it from where it is kept.',
  'not_found.backup': 'This backup no longer exists. Nothing changed: choose another one.',
  'not_found.scenario': 'This scenario no longer exists. Nothing was saved.',
  'duplicate.file': 'A file of that name is already there. It was not touched: choose another name or another folder.',
  'conflict.upgrade':
    'This firm was made by an earlier version of Amiable. It was not touched: open it in the application, which backs it up before updating it.',
  'not_found.customerCode': 'No customer has the code {code}. Nothing changed: check it in the list of customers.',
  'not_found.reference':
    'This customer has no open invoice with the reference {reference}. Nothing changed: check it in the list of its documents.',
  'not_found.anyReference':
    'This customer has no document with the reference {reference}. Nothing changed: check it in the list of its documents.',
  'not_found.creditNoteReference':
    'This customer has no credit note with the reference {reference} in the currency of the dispute. Nothing changed: check it in the list of its documents.',
  'conflict.creditNoteReference':
    'Several credit notes of this customer have the reference {reference}. Nothing changed: choose the right one in the application.',
  'conflict.reference':
    'Several open documents of this customer have the reference {reference}. Nothing changed: choose them in the application.',
  'validation.sheet': 'This workbook has no sheet “{name}”. Nothing was imported: choose one of these: {names}.',
  'validation.noSheets':
    'This file is no workbook: it has no sheets. Nothing was imported: start again without this choice.',
  'validation.paymentColumns':
    'The columns of this list were not recognised. Nothing was imported: say which hold the day, the customer and the amount received.',
  'file_format.noPayments': 'This file holds no payment. Nothing was imported.',
  'in_use.payment':
    'The import was not undone: the payment of {customer} of {paidOn} ({amountCents}) was changed or used since. Nothing changed: first remove what rests on it, or withdraw it by hand.',
  'in_use.paymentInAccounts':
    'The import was not undone: the payment of {customer} of {paidOn} ({amountCents}) now stands in the entries of “{file}”. Nothing changed: undo that other import first.',
  'validation.listKind':
    'The headings of this file suit invoices as well as another list. Say what it holds: “--kind openItems” for invoices, “--kind {kind}” for the other.',
  'validation.listColumns':
    'The columns of this list were not recognised. Nothing was imported: say which one holds the amounts.',
  'validation.listDay':
    'Neither this file, nor its name, nor its columns say of which day this list is. Nothing was imported: give its day, for example “--as-of 2026-03-31”.',
  'validation.dateOrder':
    'The dates of this file read two ways (day or month first). Nothing was imported: say which is right.',
  'validation.mappingFile': 'The file of column meanings cannot be read. Nothing was imported: check it.',
  'validation.mappingName':
    'The file of column meanings speaks of “{name}”, which is not known. Nothing was imported: the names are {choices}.',
  'validation.mappingValue':
    'In the file of column meanings, {place} is {value}, which is not known. Nothing was imported: the values are {choices}.',
  'validation.mappingShape':
    'In the file of column meanings, {place} is {value}, which is not what is expected. Nothing was imported: check this value.',
  'conflict.olderSnapshot':
    'A later position, of {newestOn}, is imported already. Nothing was imported: this list of {asOfOn} can no longer say what is settled; import it as changes.',
  'conflict.laterList':
    'The import was not undone: the list {name}, imported later, rests on it. Nothing has changed: undo that one first.',
  'conflict.importRepeats':
    'Lines of this file repeat documents another import left open (lines concerned: {count}) and would count twice. Nothing was imported: look at them in the preview, then say whether they are opening entries or other documents (on the command line: --dry-run, then --repeated opening or --repeated documents).',
  'conflict.otherFirm':
    'The name of this file is that of another company (SIREN {siren}), and you are in the file of {name} (SIREN {firmSiren}). Nothing was imported: open the file of that company; if this ledger does belong here, confirm it in the preview (on the command line: --accept otherFirm).',
  'conflict.otherFirmBefore':
    'The name of this file has the SIREN {siren}, and that of “{file}”, imported already, the SIREN {before}. Nothing was imported: if they are two companies, open the other file; if they are the same, confirm it in the preview (on the command line: --accept otherFirmBefore).',
  'conflict.repeatsNoOpening':
    'These lines cannot be the opening entries of the file: they are not at its beginning, or the financial year that carries them forward is imported already. Nothing was imported: undo the import of the later year first, import this file, then the other; or count them as other documents.',
  'conflict.importStale':
    'Another import was applied or undone since this file was read. Nothing has changed: choose it again.',
  'validation.mapping': 'A FEC needs no mapping of columns. Nothing was imported: try again without this option.',
  'validation.snapshotMode':
    'A FEC holds movements, not everything that is open. Nothing was imported: try again with the movements mode.',
  'in_use.import':
    'The import was not undone: reminders ({reminders}), plans ({plans}), promises ({promises}), disputes ({disputes}), holds ({holds}) of customer {customer}, or other entries (documents, allocations, contacts, levels already reached), rest on it. Nothing has changed: remove them first.',
  'conflict.importState': 'This import was already applied or undone. Nothing has changed: refresh the list.',
  'not_found.edition': 'There is no such edition. Go back to the list of editions.',
  'duplicate.view': 'Another view of this screen is already called “{name}”. Nothing has changed: choose another name.',
  'not_found.view': 'This view no longer exists. Nothing has changed.',
  'not_found.editionRow': 'This customer is not in this edition. Nothing has changed.',
  'not_found.import': 'This import no longer exists. Nothing has changed: go back to the list of imports.',
  'internal.checkTooHeavy':
    'The check needed more memory than it is given and stopped. It therefore says nothing of the firm, where nothing changed: close other applications and try again.',
  'internal.worker': 'The work in the background stopped. Nothing was half saved: try again.',
  'validation.dueBeforeIssue':
    'The due date comes before the date of the document. Nothing was saved: correct one or the other.',
  'validation.allocationParties':
    'A credit is allocated to a debit of the same customer and in the same currency. Nothing was saved.',
  'validation.writeOffLimit':
    'A difference of payment is at most {limitCents}. Nothing was saved: type a credit note or an adjustment, or change this limit in the settings.',
  'not_found.allocation': 'This allocation no longer exists. Nothing changed: refresh the document.',
  'duplicate.document':
    'This customer already has a document of the same kind, reference {reference} and amount. It was not added a second time.',
  'duplicate.customerCode': 'Another customer already has the code {code}. Nothing was saved: choose another one.',
  'in_use.document':
    'Document {reference} is allocated, reminded, held or part of a plan. It did not change: first remove what relies on it, or enter a credit note or an adjustment.',
  'in_use.customer': 'This customer has documents, letters or follow-up. It was kept: first remove what depends on it.',
  'conflict.importedDocument':
    'Document {reference} comes from an import. It did not change: correct it in your accounts, then import again.',
  'conflict.importedAllocation':
    'This lettering comes from the imported accounts. It did not change: undo it in your accounts, then import again.',
  'conflict.allocationAmount':
    'Less than this amount remains on document {reference}. Nothing was allocated: refresh the screen and start again.',
  'conflict.writeOffSettled': 'Document {reference} is already settled. Nothing was saved.',
  'validation.mergeSelf': 'A customer is not merged with itself. Nothing has changed: choose the other customer.',
  'conflict.mergedCustomer':
    '{name} was merged with another customer. Nothing has changed: open the one that stays, or separate them first.',
  'conflict.notMerged': 'This customer is not merged. Nothing has changed: refresh the page.',
  'not_found.tag': 'The customer no longer has this tag. Nothing has changed.',
  'validation.tags': 'A customer has {count} tags at most. This one was not added: remove one first.',
  'in_use.merge':
    '{name} was not separated: since the merge, documents of both customers were brought together (allocations: {allocations}; plans: {plans}; promises: {promises}; credit notes of disputes: {disputes}; reminders: {reminders}; interactions: {interactions}), or documents typed for one were imported for the other ({documents}). Nothing has changed: take these allocations back, cancel these plans, undo these imports and withdraw these interactions first; a reminder that was sent cannot be undone, and then keeps the merge.',
  'in_use.mergedCustomer':
    'The import was not undone: it brought the customer {customer}, merged since. Nothing has changed: separate this customer first (on its page), then undo the import.',
  'validation.customerColumns':
    'No column says which customer it is, or nothing else is to be read. Nothing was imported: give the code, the name or the SIREN, and at least one other column.',
  'not_found.interaction': 'This interaction no longer exists, or was withdrawn. Nothing has changed.',
  'not_found.outcome': 'This outcome is no longer offered. Nothing was saved: choose another.',
  'not_found.outcomeCode': 'No outcome has the code “{code}”. Nothing was saved. Codes: {codes}.',
  'not_found.attachment': 'This file is no longer attached to this interaction. Nothing has changed.',
  'firm_damaged.attachment':
    'This attached file no longer has the fingerprint of the day it was attached. It is not shown: check the file of the firm, and compare with a backup.',
  'duplicate.outcomeName': 'An outcome is already called “{name}”. Nothing was saved: choose another name.',
  'validation.outcomes': 'A firm keeps {most} outcomes at most. This one was not added.',
  'validation.callField':
    'A text of calls names a field that nobody knows, “{name}”. Nothing was saved. Fields: {known}.',
  'validation.durationSeconds':
    'A letter, an e-mail or a note has no length, and an interaction takes twelve hours at most. Nothing was saved.',
  'validation.occurredAt': 'An interaction is not recorded before it took place. Nothing was saved: correct its day.',
  'validation.movedToPast': 'Nothing is put off until a past day.',
  'validation.movedEarlier': 'A reminder is put off, not brought forward: choose a later day.',
  'conflict.staysOnDay': 'This event keeps its day.',
  'conflict.messageBefore': 'An earlier message leaves to this customer on {beforeOn}: put that one off first.',
  'validation.nextOn': 'The next contact needs a day, not before the interaction. Nothing was saved.',
  'validation.noteText': 'A note needs a text. Nothing was saved.',
  ...fileErrors,
  ...followUpErrors,
  ...levelErrors,
};
