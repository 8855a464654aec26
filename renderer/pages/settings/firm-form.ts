import type { FirmSettings } from '../../../shared/contract/firm.ts';
import { paymentSectors, termsKinds } from '../../../shared/domain/kinds.ts';
import { highestWriteOffLimitCents } from '../../../shared/domain/receivables/manual-documents.ts';
import { parseCents } from '../../../shared/domain/values/money.ts';

type TextField = {
  [Field in keyof FirmSettings]: string | null extends FirmSettings[Field] ? Field : never;
}[keyof FirmSettings];

/** The settings as the fields hold them: text, empty where nothing is known. */
export type FirmForm = Record<TextField, string> & {
  name: string;
  country: string;
  termsKind: string;
  termsDays: number | null;
  termsDayOfMonth: number | null;
  sector: string;
  /** Percent a year. */
  lateRate: string;
  /** Euros. */
  writeOffLimit: string;
  isAlsaceMoselle: boolean;
};

/** The optional texts of the settings, each given a value. */
const mapTexts = <Value>(value: (field: TextField) => Value) => ({
  siren: value('siren'),
  vatNumber: value('vatNumber'),
  legalForm: value('legalForm'),
  capital: value('capital'),
  registryCity: value('registryCity'),
  addressLine1: value('addressLine1'),
  addressLine2: value('addressLine2'),
  postcode: value('postcode'),
  city: value('city'),
  phone: value('phone'),
  email: value('email'),
  website: value('website'),
  iban: value('iban'),
  bic: value('bic'),
  bankName: value('bankName'),
  signatoryName: value('signatoryName'),
  signatoryTitle: value('signatoryTitle'),
});

export function formOf(settings: FirmSettings): FirmForm {
  return {
    ...mapTexts((field) => settings[field] ?? ''),
    iban: (settings.iban ?? '').replace(/(.{4})(?=.)/g, '$1 '),
    name: settings.name,
    country: settings.country,
    termsKind: settings.termsKind,
    termsDays: settings.termsDays,
    termsDayOfMonth: settings.termsDayOfMonth,
    sector: settings.sector,
    lateRate: settings.lateRateBasisPoints === null ? '' : String(settings.lateRateBasisPoints / 100).replace('.', ','),
    writeOffLimit: (settings.writeOffLimitCents / 100).toFixed(2).replace('.', ','),
    isAlsaceMoselle: settings.isAlsaceMoselle,
  };
}

export function toSettings(form: FirmForm): FirmSettings {
  return {
    ...mapTexts((field) => (form[field].trim() === '' ? null : form[field].trim())),
    name: form.name.trim(),
    country: form.country.trim().toUpperCase(),
    termsKind: termsKinds.find((kind) => kind === form.termsKind) ?? 'net',
    termsDays: form.termsDays ?? 0,
    termsDayOfMonth: form.termsDayOfMonth,
    sector: paymentSectors.find((sector) => sector === form.sector) ?? 'general',
    lateRateBasisPoints: parseRate(form.lateRate),
    writeOffLimitCents: parseWriteOffLimit(form.writeOffLimit) ?? 0,
    isAlsaceMoselle: form.isAlsaceMoselle,
  };
}

/** `5,00` → 500 cents, `''` → 0; null when it is no amount from 0 to the highest limit. */
export function parseWriteOffLimit(text: string): number | null {
  const cents = text.trim() === '' ? 0 : parseCents(text);
  return cents !== null && cents >= 0 && cents <= highestWriteOffLimitCents ? cents : null;
}

/** `12,5` → 1250 hundredths of a percent; null when empty or not a rate from 0 to 100. */
export function parseRate(text: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!found) return null;
  const points = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return points <= 10_000 ? points : null;
}
