import { splitAddress, splitTown } from '../../../../shared/domain/customers/address-text.ts';
import type { CustomerValues } from '../../../../shared/domain/customers/fields.ts';
import { parseCountry } from '../../../../shared/domain/values/country.ts';
import { isPostcode } from '../../../../shared/domain/values/identifiers.ts';
import type { Cells } from './cells.ts';

type Address = Pick<CustomerValues, 'addressLine1' | 'addressLine2' | 'postcode' | 'city' | 'country'>;

/** The address of a row, on the two lines a card has; one written in a single column is cut where that is certain. */
export function readAddress(cells: Cells): Address {
  const countryText = cells.text('country');
  const country = countryText === '' ? null : parseCountry(countryText);
  if (countryText !== '' && country === null) cells.addIssue('badCountry', 'country');
  const lines = [cells.text('addressLine1'), cells.text('addressLine2'), cells.text('addressLine3')];
  const [first = '', ...others] = lines.filter((line) => line !== '');
  const second = others.join(', ') || null;
  const isFrench = (country ?? 'FR') === 'FR';
  const town = readTown(cells, isFrench);
  if (town.postcode !== null || town.city !== null || first === '' || !isFrench)
    return { addressLine1: first || null, addressLine2: second, ...town, country };
  const whole = splitAddress([first, ...others].join(' '));
  if (!whole) {
    if (/\d{5}/.test(lines.join(' '))) cells.addIssue('addressUncut', 'addressLine1');
    return { addressLine1: first, addressLine2: second, ...town, country };
  }
  const { street, postcode, city } = whole;
  // The town is cut from the last line; the lines above stay as they are written.
  const last = others.length === 0 ? null : splitTown(others.at(-1) ?? '');
  if (last) return { addressLine1: first, addressLine2: others.slice(0, -1).join(', ') || null, ...last, country };
  return { addressLine1: street, addressLine2: null, postcode, city, country };
}

function readTown(cells: Cells, isFrench: boolean): { postcode: string | null; city: string | null } {
  const [code, city] = [cells.text('postcode'), cells.text('city')];
  const both = isFrench && (code === '' || city === '') ? splitTown(code || city) : null;
  if (both) return both;
  const postcode = code.replace(/^F(?:R)?-/, '');
  if (postcode === '') return { postcode: null, city: city || null };
  if (!isFrench) return { postcode, city: city || null };
  const digits = postcode.replace(/\s/g, '');
  if (isPostcode(digits, 'FR')) return { postcode: digits, city: city || null };
  if (/^\d{4}$/.test(digits)) {
    // A spreadsheet drops the first zero of 01000; a Belgian 1000 would come with its country.
    cells.addIssue('postcodeZero', 'postcode', { postcode: `0${digits}` });
    return { postcode: `0${digits}`, city: city || null };
  }
  cells.addIssue('badPostcode', 'postcode');
  return { postcode: null, city: city || null };
}
