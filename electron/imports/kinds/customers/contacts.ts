import type { ContactValues } from '../../../../shared/domain/customers/fields.ts';
import { normalisePhone } from '../../../../shared/domain/customers/phone.ts';
import { parseDuty } from '../../../../shared/domain/customers/words.ts';
import type { ContactDuty } from '../../../../shared/domain/kinds.ts';
import { isEmail } from '../../../../shared/domain/values/identifiers.ts';
import { trimMarks } from '../../../../shared/domain/values/trim-marks.ts';
import type { Cells } from './cells.ts';

/** The contacts a row gives; several mail addresses in one cell are several contacts. */
export function readContacts(cells: Cells, country: string): ContactValues[] {
  const [name, role] = [cells.text('contactName') || null, cells.text('contactRole') || null];
  const duty = readDuty(cells);
  const [email = null, ...others] = readEmails(cells);
  const phones = (['phone', 'mobile'] as const).flatMap((field) => {
    const text = cells.text(field);
    const phone = text === '' ? null : normalisePhone(text, country);
    if (text !== '' && phone === null) cells.addIssue('badPhone', field);
    return phone ?? [];
  });
  const phone = [...new Set(phones)].join(' / ') || null;
  const more = others.map((address) => ({ name: address, role: null, duty: null, email: address, phone: null }));
  if (name === null && email === null && phone === null) return more;
  return [{ name, role, duty, email, phone }, ...more];
}

function readDuty(cells: Cells): ContactDuty | null {
  const text = cells.text('contactDuty');
  const duty = parseDuty(text);
  if (text !== '' && duty === null) cells.addIssue('badDuty', 'contactDuty');
  return duty;
}

const openings = '<("\'';
const closings = '>)"\'.';

function readEmails(cells: Cells): string[] {
  const text = cells.text('email');
  if (text === '') return [];
  const parts = text
    .replace(/mailto:/gi, '')
    .split(/[\s;,/]+|(?=<)/)
    .map((part) => trimMarks(part, openings, closings))
    .filter((part) => part !== '');
  const found = parts.filter(isEmail);
  if (found.length === 0 || parts.some((part) => part.includes('@') && !isEmail(part)))
    cells.addIssue('badEmail', 'email');
  return found;
}
