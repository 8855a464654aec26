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
  'validation.sort': 'This column cannot be sorted. The list did not change: choose another.',
  'validation.cursor': 'The list changed between two pages. Nothing is lost: show it again from the beginning.',
  'validation.untilOn': 'The hold must end today or later. Nothing was saved: choose another last day.',
  'validation.dueOn': 'Only an invoice has a due date. Nothing was saved.',
  not_found: 'This item no longer exists. Nothing changed: go back to the list and refresh it.',
  'not_found.noFirm': 'No firm is open. Open or create one first.',
  'not_found.file': 'This file is no longer available. Nothing changed: choose it again.',
  'not_found.customer': 'This customer no longer exists. Nothing changed: go back to the list of customers.',
  'not_found.document': 'This document no longer exists. Nothing changed: go back to the list.',
  'not_found.hold': 'This hold has already ended or no longer exists. Nothing changed.',
  duplicate: 'This item already exists. Nothing was added twice.',
  in_use: 'This item is used elsewhere. It was kept: first remove what depends on it.',
  conflict: 'Things changed in the meantime. Nothing was modified: refresh the screen and try again.',
  file_unreadable:
    'The file cannot be read. Nothing was imported: check that it still exists and is not open elsewhere.',
  file_format: 'This file does not have the expected format. Nothing was imported: choose another file.',
  firm_newer:
    'This firm file was made by a later version of Amiable. It was not changed: install the latest version to open it.',
  firm_damaged: 'This firm file is damaged. It was not changed: you can restore a backup.',
  'firm_damaged.migrations':
    'The structure of this firm file was changed outside Amiable. It was not touched: restore a backup.',
  'firm_damaged.orphans': 'Links are missing between the data of this firm file. It was not touched: restore a backup.',
  firm_locked:
    'This firm file is already open, here or on another computer. It was not touched: close it there, then try again.',
  disk_full: 'The disk is full. Nothing was saved: make room and try again.',
  busy: 'Another operation is under way. Nothing changed: wait for it to end, then try again.',
  cancelled: 'The operation was cancelled. Everything stayed as before.',
  internal:
    'Something unexpected happened (mark {id}). Nothing was half saved: try again, and if it comes back, report it with this mark.',
};
