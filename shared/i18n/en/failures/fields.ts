import type { fields as french } from '../../fr/failures/fields.ts';
import type { Words } from '../../fr/words.ts';

export const fields: Words<typeof french> = {
  name: 'The name is needed.',
  siren: 'Nine digits expected (or the fourteen of the SIRET), with a correct key',
  iban: 'This IBAN is not valid: check its key and its length.',
  bic: 'A BIC has 8 or 11 characters: check it on a statement.',
  vatNumber: 'This VAT number is not valid: FR, a key and the nine digits of the SIREN.',
  email: 'This address is not complete: name@domain.com',
  postcode: 'Five digits expected in France',
  country: 'Two-letter country code expected, for example FR',
  termsDays: 'Number of days expected, from 0 to 180',
};
