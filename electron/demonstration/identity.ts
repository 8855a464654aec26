import type { User } from '../../db/journal/journal.ts';
import type { FirmSettings } from '../../shared/contract/firm.ts';
import { demonstrationSiren } from './generate.ts';

/** Who did everything in it: nobody either, so that the user who opens it has nothing of their own to undo. */
export const demonstrationAuthor: User = { name: 'Camille Roy' };

/** Who the demonstration firm is: nobody. Its SIREN and IBAN have right keys and belong to no register and no bank. */
export const demonstrationIdentity: FirmSettings = {
  name: 'Maison Corvélan (démonstration)',
  siren: demonstrationSiren,
  vatNumber: `FR15${demonstrationSiren}`,
  legalForm: 'SAS',
  capital: '50 000 €',
  registryCity: 'Rennes',
  addressLine1: '14 rue des Tisserands',
  addressLine2: null,
  postcode: '35000',
  city: 'Rennes',
  country: 'FR',
  phone: '02 61 91 00 14',
  email: 'comptabilite@maison-corvelan.example',
  website: 'www.maison-corvelan.example',
  iban: 'FR7619999000010000001234543',
  bic: 'CORVFRPPXXX',
  bankName: 'Banque de la Vilaine',
  signatoryName: 'Solène Corvélan',
  signatoryTitle: 'Présidente',
  sector: 'general',
  termsKind: 'net',
  termsDays: 30,
  termsDayOfMonth: null,
  lateRateBasisPoints: null,
  holidayPlace: 'metropole',
  staleAfterDays: null,
  asksMissedDays: true,
  writeOffLimitCents: 500,
};
