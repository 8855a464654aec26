import type { fileErrors as french } from '../../fr/failures/file-errors.ts';
import type { Words } from '../../fr/words.ts';

export const fileErrors: Words<typeof french> = {
  file_unreadable:
    'The file cannot be read. Nothing has changed: check that it still exists and is not open elsewhere.',
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
  'file_format.logo': 'This file is no PNG or JPEG image that can be printed. Nothing changed: choose another image.',
  'file_format.logoTooLarge':
    'This image is larger than 300 KB, and each letter keeps a copy of it. Nothing changed: choose a lighter image.',
  'file_format.proof': 'A proof must be a PDF or a photo (JPEG or PNG). Nothing was attached: choose another file.',
  'file_format.mail':
    'This file is not an e-mail that can be read. Nothing was attached: save the e-mail as .eml from your mail program.',
  'file_format.attachmentTooLarge':
    '{name} is larger than {megabytes} MB. Nothing was attached: make it smaller, or attach a part of it.',
  'file_format.attachmentEmpty': '{name} is empty. Nothing was attached.',
  'file_format.proofTooLarge': 'A proof cannot exceed 10 MB. Nothing was attached: choose a lighter file.',
  firm_newer:
    'This firm file was made by a later version of Amiable. It was not changed: install the latest version to open it.',
  firm_damaged: 'This firm file is damaged. It was not changed: you can restore a backup.',
  'firm_damaged.empty':
    'This file is empty: no firm is left in it, for example after a copy that was interrupted. It has not been changed: restore a backup, or copy it again.',
  'firm_damaged.migrations':
    'The structure of this firm file was changed outside Amiable. It was not touched: restore a backup.',
  'firm_damaged.orphans': 'Links are missing between the data of this firm file. It was not touched: restore a backup.',
  'firm_damaged.proof': 'This proof is no longer as it was attached: it is not shown. Restore a backup.',
  firm_locked:
    'This firm file is already open, here or on another computer. It was not touched: close it there, then try again.',
  disk_full: 'The disk is full. Nothing was saved: make room and try again.',
  'firm_damaged.letter':
    'This letter is no longer the one that was issued: its content was altered. It is not shown; restore a backup.',
  'firm_damaged.backup': 'This backup is damaged too. The firm was not touched: choose another one.',
  'file_format.notFirm':
    'This file is not an Amiable firm file, whatever its name. It has not been changed: choose the .amiable file of your firm or ask for a new copy of it. If it is an export of your accounts, give it its ending back (.txt, .csv, .xlsx) and import it.',
  'file_format.firmInArchive':
    'This file is a ZIP archive, not an Amiable firm file. It has not been changed: open the archive, copy the .amiable file in it to your disk, then choose that copy.',
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
  'file_format.notList':
    'This file is neither an accounting entries file (FEC) nor a list in columns (CSV, TXT, XLSX). Nothing was imported: check the export of your software.',
  'file_format.listTooLarge': 'This list exceeds 64 MB. Nothing was imported: export it as several files.',
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
  'file_format.noCustomerAccounts':
    'This file holds the entries or balances of other accounts (bank, sales, VAT…), and no account of a customer (411, 413, 416, 419). Nothing was imported: export the FEC, or the aged balance of the customers.',
  'file_format.ledgerDamaged':
    'A spreadsheet has changed this accounting ledger (FEC): in line {line}, the number of the column {column} became “{value}” and cannot be recovered. Nothing was imported: choose the original file, or export it again.',
  'file_format.ledgerDates':
    'The dates of this accounting ledger (FEC) were turned by a spreadsheet, the month taken for the day (“{first}”, “{second}”): they are no longer certain. Nothing was imported: choose the original file, or export it again.',
  'file_format.notReceivables':
    'This list seems to be of quotes, orders or suppliers, not of invoices to your customers. Nothing was imported: if it is, say what its columns hold.',
  'file_format.noItems': 'This list holds no receivable. Nothing was imported: check the export of your software.',
  'file_format.noCustomers': 'No customer was found in this file. Nothing was imported: choose another.',
  'file_format.ledgerAsCustomers':
    'This file holds accounting entries (FEC), not customers. Nothing was imported: import it from the Imports screen.',
};
