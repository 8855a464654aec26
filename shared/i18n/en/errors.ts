import type { errors as french } from '../fr/errors.ts';
import type { Words } from '../words.ts';

export const errors: Words<typeof french> = {
  validation: 'One of the values is not right. Nothing was saved: correct it and try again.',
  'validation.siren':
    'The SIREN {siren} is not valid: it has nine digits and its check digit must be right. Nothing was saved; check it on an invoice or leave the field empty.',
  'validation.terms':
    "Payment terms need a method and a number of days. Nothing was saved: give both, or neither to follow the firm's own terms.",
  'validation.buckets':
    'The limits of the ageing columns must increase, for example 30, 60, 90. The balance did not change: correct them.',
  'validation.knownAt': 'The date {value} cannot be read. The balance did not change: write it as 31/12/2025.',
  'validation.fileTooLarge':
    'This file is too large. Nothing was read: choose a smaller one, or an export over a shorter period.',
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
  'not_found.file': 'This file is no longer available. Nothing changed: choose it again.',
  'not_found.customer': 'This customer no longer exists. Nothing changed: go back to the list of customers.',
  'not_found.document': 'This document no longer exists. Nothing changed: go back to the list.',
  'not_found.hold': 'This hold has already ended or no longer exists. Nothing changed.',
  'not_found.proof': 'This proof no longer exists. Nothing has changed: go back to the register.',
  duplicate: 'This item already exists. Nothing was added twice.',
  'duplicate.proof': 'This file is already attached to this letter. It was not added a second time.',
  in_use: 'This item is used elsewhere. It was kept: first remove what depends on it.',
  conflict: 'Things changed in the meantime. Nothing was modified: refresh the screen and try again.',
  'conflict.registeredState':
    'This letter is already further on in the register. Nothing was changed: a step cannot be undone, its date can be corrected.',
  file_unreadable:
    'The file cannot be read. Nothing was imported: check that it still exists and is not open elsewhere.',
  'file_unreadable.firmMissing': 'The firm file {name} cannot be found. Nothing was opened: check its name and place.',
  'file_unreadable.notAFile':
    '{name} is no ordinary file: it is a folder, a pipe or a device. Nothing was read or changed: choose a file.',
  'file_unreadable.nameTooLong':
    'The name of the file {name} is too long. Nothing was written: give it a shorter one, under 200 characters without accents.',
  'file_unreadable.readOnly':
    'Amiable may no longer write where this firm file is. Nothing of this operation was saved, everything before it is kept: restore that right, or close the firm file and move it.',
  'file_unreadable.disk':
    'The disk that holds this firm file does not answer: unplugged, network down or failing disk. Nothing of this operation was saved, everything before it is kept: plug it in again, then try again.',
  'file_unreadable.tooLarge':
    'The file has grown too large for the disk it is on. Nothing of this operation was saved, everything before it is kept: move the firm file to a disk without that limit.',
  'file_unreadable.moved':
    'The file of this firm was moved or renamed while it was open. Nothing of this operation was saved, everything before it is in the file: close the firm, then open it where it is now.',
  'file_unreadable.firmGone':
    'The file {name} was deleted, or moved out of sight, while it was open. Nothing of this operation was saved, everything before it is still here: save a copy of the firm file to go on.',
  'file_unreadable.firmReplaced':
    'The file {name} was replaced by another one while it was open. Nothing of this operation was saved, everything before it is still here and the other file was not touched: save a copy of the firm file to go on.',
  'file_unreadable.firmReadOnly':
    'The firm file {name} cannot be changed: the file or its place is read-only. Nothing was opened: move it or ask for the right to write there.',
  'file_unreadable.firmCreate':
    'The firm file {name} could not be created: its place does not exist or is read-only. Nothing was written: choose another one.',
  'file_unreadable.writing':
    'The file {name} could not be written: its place does not exist or is read-only. Nothing was written: choose another one.',
  file_format: 'This file does not have the expected format. Nothing was imported: choose another file.',
  'file_format.proof': 'A proof must be a PDF or a photo (JPEG or PNG). Nothing was attached: choose another file.',
  'file_format.proofTooLarge': 'A proof cannot exceed 10 MB. Nothing was attached: choose a lighter file.',
  firm_newer:
    'This firm file was made by a later version of Amiable. It was not changed: install the latest version to open it.',
  firm_damaged: 'This firm file is damaged. It was not changed: you can restore a backup.',
  'firm_damaged.migrations':
    'The structure of this firm file was changed outside Amiable. It was not touched: restore a backup.',
  'firm_damaged.orphans': 'Links are missing between the data of this firm file. It was not touched: restore a backup.',
  'firm_damaged.proof': 'This proof is no longer as it was attached: it is not shown. Restore a backup.',
  firm_locked:
    'This firm file is already open, here or on another computer. It was not touched: close it there, then try again.',
  disk_full: 'The disk is full. Nothing was saved: make room and try again.',
  busy: 'Another operation is under way. Nothing changed: wait for it to end, then try again.',
  cancelled: 'The operation was cancelled. Everything stayed as before.',
  internal:
    'Something unexpected happened (mark {id}). Nothing was half saved: try again, and if it comes back, report it with this mark.',
  'validation.planTerms': 'Give the number of instalments or their amount, not both. Nothing was saved.',
  'validation.planFirstPayment':
    'The first payment must be less than the total and leave at least one other instalment. Nothing was saved: correct it.',
  'validation.planInstalments':
    'A plan has at most 120 instalments, of at least one cent. Nothing was saved: change their number or amount.',
  'validation.planTotal': 'The instalments do not add up to the total owed. Nothing was saved: balance the last line.',
  'validation.planDates': 'The days of the instalments must follow one another. Nothing was saved: put them in order.',
  'validation.planDocument':
    'Document {reference} cannot be part of this plan: it only takes documents owed, of one customer and in one currency. Nothing was saved.',
  'validation.planCustomer': 'These documents belong to another customer. Nothing was saved.',
  'validation.rateMissing':
    'The rate of a half-year in which invoice {reference} was late is not known: its penalties cannot be computed. Nothing was saved; make the plan without penalties.',
  'validation.futureDay': 'This day is in the future. Nothing was saved: choose today or earlier.',
  'validation.futureEdition':
    'A balance is not closed at {asOfOn}: that day is not over yet. Nothing was saved: close it at {todayOn} or earlier; at a date to come it can be looked at and exported.',
  'validation.acceptedBeforeAgreement':
    'The agreement to sign is dated {issuedOn}: the plan cannot have been accepted earlier. Nothing was saved: correct the date.',
  'validation.range': 'The last day comes before the first. Nothing changed: correct the period.',
  'not_found.plan': 'This plan no longer exists. Nothing changed: go back to the list.',
  'not_found.letter': 'This letter no longer exists. Nothing changed: go back to the list.',
  'conflict.planIssued':
    'The agreement of plan no. {number} was made since: what is sent out is corrected, never undone. Nothing changed: change the plan to make a new agreement, or cancel it.',
  'conflict.planState': 'The state of this plan does not allow it. Nothing changed: refresh the page.',
  'conflict.planNotLate': 'No instalment is late: the default cannot be declared. Nothing changed.',
  'conflict.planChanged': 'The plan changed while the page was made. Nothing was saved: try again.',
  'conflict.planDocumentChanged':
    'The balance of document {reference} changed since the proposal. Nothing was accepted: make the plan again on what is owed now.',
  'conflict.documentPlanned':
    'Document {reference} is already in a plan under way. Nothing was saved: take it out or cancel the other plan.',
  'conflict.proposalChanged':
    'Things changed for {customer} while the letters were made (document {reference}). No letter was saved: read the proposal again, then try again.',
  'conflict.notProposed': 'There is no reminder to send to {customer} on this day. Nothing was saved.',
  'validation.recipientAddress':
    'The postal address of customer {customer} is to be completed: no letter leaves without it. Nothing was saved: complete the card, or leave this customer out.',
  'validation.senderAddress':
    'The postal address of your firm is to be completed: no letter leaves without it. Nothing was saved: give it in Settings, tab Identity.',
  'conflict.lastingReminder':
    'Letter no. {letterNumber} to {name} is issued: it is not undone, it is corrected (credit note, allocated payment, new letter). Nothing was undone.',
  'conflict.lastingReminders_one':
    'The {count} reminders you have just confirmed are issued: they are not undone, they are corrected customer by customer (credit note, allocated payment, new letter). Nothing was undone.',
  'conflict.lastingReminders_other':
    'The {count} reminders you have just confirmed are issued: they are not undone, they are corrected customer by customer (credit note, allocated payment, new letter). Nothing was undone.',
  'conflict.lastingCall':
    'The call to {name} is recorded: it is not undone. Nothing was undone; note on the customer’s card what corrects it.',
  'conflict.lastingAgreement':
    'The agreement of plan no. {number} is issued (letter no. {letterNumber}): it is not undone. Nothing was undone; change the plan to issue a new agreement, or cancel it.',
  'conflict.lastingDefault':
    'The default of plan no. {number} is declared: it is not undone. Nothing was undone; propose a new plan.',
  'conflict.lastingRegistered':
    'The tracking of registered letter no. {letterNumber} is corrected in Letters, tab Registered: a past step is not undone. Nothing was undone.',
  'conflict.lastingProof':
    'The proof {fileName} is attached to letter no. {letterNumber}: it is not removed. Nothing was undone; attach the right one beside it.',
  'conflict.lastingImport':
    'The import of {fileName} is undone from the screen Imports, which shows what depends on it. Nothing was undone.',
  'conflict.lastingImportUndone':
    'Undoing the import of {fileName} is not taken back. Nothing changed; import the file again.',
  'conflict.lastingEdition':
    'Balance no. {number} is closed at {asOfOn}: a closed balance is not undone. Nothing was undone; close a new one.',
  'conflict.lastingRemark': 'The remark on closed balance no. {number} is corrected on its page. Nothing was undone.',
  'conflict.lastingView': 'The view « {name} » is removed from its menu, in the side bar. Nothing was undone.',
  'conflict.scenarioChanged':
    'This scenario has changed meanwhile in another window. Nothing was saved: read the page again, then make your change again.',
  'validation.nothingKnown':
    'Nothing of this firm was known on that date: there is no balance to close. Nothing was saved; choose a date after the first import.',
  'conflict.notToday':
    'These reminders are a preview as of {asOfOn}: a reminder bears the date of the day it leaves, and claims what is owed that day. Nothing was saved: go back to {todayOn} to confirm.',
  'conflict.laterReminder':
    '{customer} has already had a reminder after this day. Nothing was saved: remind as of today.',
  'conflict.letterNumber':
    'Another letter was issued in the meantime. Nothing was saved: try again, the numbers will follow.',
  'firm_damaged.letter':
    'This letter is no longer the one that was issued: its content was altered. It is not shown; restore a backup.',
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
  'validation.stepOrder':
    'The step “{step}” comes before the one it follows. Nothing was saved: correct its number of days.',
  'validation.defaultScenario': 'There must be a default scenario. Nothing was saved: choose another one first.',
  'not_found.recent': 'This firm is no longer in the list. Nothing changed: open it from where it is kept.',
  'not_found.backup': 'This backup no longer exists. Nothing changed: choose another one.',
  'not_found.scenario': 'This scenario no longer exists. Nothing was saved.',
  'duplicate.file': 'A file of that name is already there. It was not touched: choose another name or another folder.',
  'conflict.upgrade':
    'This firm was made by an earlier version of Amiable. It was not touched: open it in the application, which backs it up before updating it.',
  'firm_damaged.backup': 'This backup is damaged too. The firm was not touched: choose another one.',
  'file_format.notFirm': 'This file is not an Amiable firm file. It has not been changed: choose an .amiable file.',
  'file_format.empty': 'This file is empty. Nothing was imported: export it again from your accounting software.',
  'file_format.tooLarge': 'This file is larger than 2 GB. Nothing was imported: export one year at a time.',
  'file_format.longLine':
    'Line {line} of this file is longer than a million characters: it is neither a FEC nor a list, or it is damaged. Nothing was imported: export it again from your software.',
  'file_format.pdf':
    'This file is a PDF. Nothing was imported: in your software, ask for the export of the entries (FEC) or the list of invoices as Excel or CSV instead.',
  'file_format.archive':
    'This archive holds no accounting entries file (FEC). Nothing was imported: open it and import the file it holds.',
  'file_format.spreadsheet':
    'This workbook is of an old format (.xls) or protected. Nothing was imported: open it in your spreadsheet and save it as .xlsx, without a password.',
  'file_format.picture':
    'This file is a picture. Nothing was imported: choose the accounting entries file (FEC), or a list of invoices as Excel or CSV.',
  'file_format.firmFile':
    'This file is an Amiable firm file. Nothing was imported: to open it, use “Open a firm file”.',
  'file_format.webPage':
    'This file is a web page. Nothing was imported: sign in to your software again and download it anew, or open it in your spreadsheet and save it as Excel (.xlsx).',
  'file_format.archiveManyFiles':
    'This archive holds several files. Nothing was imported: open it and import them one by one.',
  'file_format.archiveLocked':
    'This archive is protected by a password. Nothing was imported: open it and import the file it holds.',
  'file_format.brokenArchive': 'This archive is incomplete or damaged. Nothing was imported: copy it again.',
  'file_format.bomb': 'This archive unpacks to an outsized file. Nothing was imported: check where it comes from.',
  'file_format.xmlEntities':
    'This XML file holds declarations (DOCTYPE) that a FEC does not have. Nothing was imported: check where it comes from.',
  'file_format.badXml':
    'This XML file is malformed at line {line}. Nothing was imported: export it again from your accounting software.',
  'file_format.noEntries': 'This FEC holds no entry. Nothing was imported: check the export of your software.',
  'file_format.xml': 'This XML file is not an accounting entries file. Nothing was imported.',
  'file_format.notFec':
    'This file does not have the heading of an accounting entries file (FEC). Nothing was imported: check the export of your software.',
  'file_format.missingColumns':
    'This file lacks the columns {columns}. Nothing was imported: check the export of your software.',
  'file_unreadable.tooHeavy':
    'Reading this file takes far too much memory: it was stopped. Nothing was imported: the file is damaged or oversized; check it, or export a shorter period.',
  'file_unreadable.tooSlow':
    'Reading this file did not get any further: it was stopped. Nothing was imported: the file is damaged or oversized; check it, or export a shorter period.',
  'file_unreadable.folder':
    '“{name}” is a folder of this computer. Nothing was imported: open it and choose the files it holds.',
  'file_unreadable.upload':
    'The file {name} could not be handed over. Nothing has changed: check that it still exists and try again.',
  'not_found.customerCode': 'No customer has the code {code}. Nothing changed: check it in the list of customers.',
  'not_found.reference':
    'This customer has no open invoice with the reference {reference}. Nothing changed: check it in the list of its documents.',
  'conflict.reference':
    'Several open documents of this customer have the reference {reference}. Nothing changed: choose them in the application.',
  'file_format.notTable':
    'This file is neither an accounting entries file (FEC) nor a list in columns (CSV, TXT, XLSX). Nothing was imported: check the export of your software.',
  'file_format.tableTooLarge': 'This list exceeds 64 MB. Nothing was imported: export it as several files.',
  'file_format.tooManyColumns':
    'This list has more than 200 columns. Nothing was imported: keep those of the customer, the number, the dates and the amounts.',
  'file_format.openDocument':
    'This file is a document of OpenOffice or LibreOffice. Nothing was imported: open it and save it as Excel (.xlsx) or CSV.',
  'file_format.tooManyRows': 'This list exceeds 500,000 rows. Nothing was imported: export it as several files.',
  'file_format.farCells':
    'A cell of this workbook stands on row {row}, column {column}, far beyond a list. Nothing was imported: copy the list alone into a new workbook and save it as .xlsx.',
  'file_format.oddSpreadsheet':
    'This workbook is written in a way the application cannot read. Nothing was imported: open it in your spreadsheet and save it again as .xlsx.',
  'file_format.oddCell':
    'Cell {cell} of this workbook is written in a way the application cannot read. Nothing was imported: open it in your spreadsheet, check that cell and save it again as .xlsx.',
  'file_format.brokenSpreadsheet':
    'This workbook is incomplete or damaged. Nothing was imported: open it in your spreadsheet and save it again as .xlsx.',
  'file_format.accountsWithoutCustomers':
    'This file holds the entries or balances of all accounts without saying of which customers: the control account is none. Nothing was imported: export the FEC, or the aged balance of the customers.',
  'file_format.ledgerDamaged':
    'A spreadsheet has changed this accounting ledger (FEC): in line {line}, the number of the column {column} became “{value}” and cannot be recovered. Nothing was imported: choose the original file, or export it again.',
  'file_format.ledgerDates':
    'The dates of this accounting ledger (FEC) were turned by a spreadsheet, the month taken for the day (“{first}”, “{second}”): they are no longer certain. Nothing was imported: choose the original file, or export it again.',
  'file_format.notReceivables':
    'This list seems to be of quotes, orders or suppliers, not of invoices to your customers. Nothing was imported: if it is, say what its columns hold.',
  'file_format.noItems': 'This list holds no receivable. Nothing was imported: check the export of your software.',
  'validation.sheet': 'This workbook has no sheet “{name}”. Nothing was imported: choose one of these: {names}.',
  'validation.noSheets':
    'This file is no workbook: it has no sheets. Nothing was imported: start again without this choice.',
  'validation.tableColumns':
    'The columns of this list were not recognised. Nothing was imported: say which one holds the amounts.',
  'validation.dateOrder':
    'The dates of this file read two ways (day or month first). Nothing was imported: say which is right.',
  'validation.mappingFile': 'The file of column meanings cannot be read. Nothing was imported: check it.',
  'conflict.olderStock':
    'A later position, of {newestOn}, is imported already. Nothing was imported: this list of {asOfOn} can no longer say what is settled; import it as changes.',
  'conflict.laterTable':
    'The import was not undone: the list {name}, imported later, rests on it. Nothing has changed: undo that one first.',
  'conflict.importRepeats':
    'Lines of this file repeat documents another import left open (lines concerned: {count}) and would count twice. Nothing was imported: look at them in the preview, then say whether they are opening entries or other documents (on the command line: --dry-run, then --repeated opening or --repeated documents).',
  'conflict.repeatsNoOpening':
    'These lines cannot be the opening entries of the file: they are not at its beginning, or the financial year that carries them forward is imported already. Nothing was imported: undo the import of the later year first, import this file, then the other; or count them as other documents.',
  'conflict.importStale':
    'Another import was applied or undone since this file was read. Nothing has changed: choose it again.',
  'validation.mapping': 'A FEC needs no mapping of columns. Nothing was imported: try again without this option.',
  'validation.stockMode':
    'A FEC holds movements, not everything that is open. Nothing was imported: try again with the delta mode.',
  'in_use.import':
    'The import was not undone: reminders ({reminders}), plans ({plans}), holds ({holds}) of customer {customer}, or other entries (documents, allocations, contacts), rest on it. Nothing has changed: remove them first.',
  'conflict.importState': 'This import was already applied or undone. Nothing has changed: refresh the list.',
  'not_found.edition': 'There is no such edition. Go back to the list of editions.',
  'duplicate.view': 'Another view of this screen is already called “{name}”. Nothing has changed: choose another name.',
  'not_found.view': 'This view no longer exists. Nothing has changed.',
  'not_found.editionRow': 'This customer is not in this edition. Nothing has changed.',
  'not_found.import': 'This import no longer exists. Nothing has changed: go back to the list of imports.',
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
  'in_use.merge':
    '{name} was not separated: since the merge, {allocations} allocations, {plans} plans and {reminders} reminders bring together documents of both customers, and {documents} documents typed for one were imported for the other. Nothing has changed: take these allocations back, cancel these plans and undo these imports first; a reminder that was sent cannot be undone, and then keeps the merge.',
  'in_use.mergedCustomer':
    'The import was not undone: it brought the customer {customer}, merged since. Nothing has changed: separate this customer first (on its page), then undo the import.',
  'file_format.noCustomers': 'No customer was found in this file. Nothing was imported: choose another.',
  'file_format.ledgerAsCustomers':
    'This file holds accounting entries (FEC), not customers. Nothing was imported: import it from the Imports screen.',
  'validation.customerColumns':
    'No column says which customer it is, or nothing else is to be read. Nothing was imported: give the code, the name or the SIREN, and at least one other column.',
};
