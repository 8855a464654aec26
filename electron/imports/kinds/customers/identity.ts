import { compactIdentifier, isSiret, isVatNumber } from '../../../../shared/domain/values/identifiers.ts';
import { isSiren } from '../../../../shared/domain/values/siren.ts';
import type { Cells } from './cells.ts';

/**
 * The SIREN and the VAT number of a row. The first nine digits of a SIRET, and the last nine of a French VAT number, are the
 * SIREN; two that differ cannot both be right.
 */
export function readIdentity(cells: Cells): { siren: string | null; vatNumber: string | null } {
  const own = readSiren(cells);
  const ofSiret = readSiret(cells);
  if (own !== null && ofSiret !== null && own !== ofSiret) cells.addIssue('siretOtherSiren', 'siret', { siren: own });
  const siren = own ?? ofSiret;
  const vatNumber = readVatNumber(cells);
  const ofVat = vatNumber?.startsWith('FR') ? vatNumber.slice(4) : null;
  if (siren === null || ofVat === null || siren === ofVat) return { siren: siren ?? ofVat, vatNumber };
  cells.addIssue('vatOtherSiren', 'vatNumber', { siren });
  return { siren, vatNumber: null };
}

/** `552 100 554`, `RCS Rennes B 552100554`, a SIRET in its place, or one whose leading zero a spreadsheet dropped. */
function readSiren(cells: Cells): string | null {
  const text = cells.text('siren');
  const digits = digitsOf(text);
  if (digits === '') return null;
  for (const candidate of [digits, `0${digits}`]) {
    if (isSiren(candidate)) return candidate;
    if (isSiret(candidate)) return candidate.slice(0, 9);
  }
  cells.addIssue('badSiren', 'siren');
  return null;
}

function readSiret(cells: Cells): string | null {
  const digits = digitsOf(cells.text('siret'));
  if (digits === '') return null;
  for (const candidate of [digits, `0${digits}`]) if (isSiret(candidate)) return candidate.slice(0, 9);
  if (isSiren(digits)) return digits;
  cells.addIssue(/^\d[.,]?\d*E\+?\d+$/i.test(cells.text('siret')) ? 'siretRounded' : 'badSiret', 'siret');
  return null;
}

/** Empty for a dash; an Excel `5,52E+13` has lost its digits and is left whole to be refused. */
function digitsOf(text: string): string {
  return /\dE\+?\d/i.test(text) ? text : text.replace(/\D/g, '');
}

function readVatNumber(cells: Cells): string | null {
  const compact = compactIdentifier(cells.text('vatNumber'));
  if (compact === null) return null;
  for (const candidate of /^\d{11}$/.test(compact) ? [`FR${compact}`] : [compact])
    if (isVatNumber(candidate)) return candidate;
  cells.addIssue('badVatNumber', 'vatNumber');
  return null;
}
