import { type AgreementContent, type AgreementInput, buildAgreement } from '../electron/documents/agreement/content.ts';
import type { LetterContent } from '../electron/documents/parts/definition.ts';
import { buildPlainLetter, type PlainLetterInput } from '../electron/documents/plain-letter/content.ts';
import type { LetterRequest, PdfRequest } from '../electron/documents/registry.ts';
import {
  buildReminderLetter,
  type LetterDocument,
  type LetterPenalty,
  type ReminderLetterInput,
  reminderKind,
} from '../electron/documents/reminder/content.ts';
import type { FirmSettings } from '../shared/contract/firm.ts';
import type { LetterKind } from '../shared/domain/kinds.ts';
import { usualClauses } from '../shared/domain/plans/clauses.ts';
import { sumCents } from '../shared/domain/values/money.ts';

/** A firm with everything a letter can show. */
export const sampleFirm: FirmSettings = {
  name: 'Atelier Mercier SAS',
  siren: '552100554',
  vatNumber: 'FR83552100554',
  legalForm: 'SAS',
  capital: '50 000 €',
  registryCity: 'Lyon',
  addressLine1: '12 rue de la République',
  addressLine2: null,
  postcode: '69002',
  city: 'Lyon',
  country: 'FR',
  phone: '04 72 00 00 00',
  email: 'compta@atelier-mercier.example',
  website: null,
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPP',
  bankName: 'Crédit Agricole Centre-Est',
  signatoryName: 'Claire Mercier',
  signatoryTitle: 'Responsable du recouvrement',
  sector: 'general',
  termsKind: 'net',
  termsDays: 30,
  termsDayOfMonth: null,
  lateRateBasisPoints: null,
  staleAfterDays: null,
  asksMissedDays: true,
  holidayPlace: 'metropole',
  writeOffLimitCents: 500,
};

export const sampleCustomer: ReminderLetterInput['customer'] = {
  code: '411DUPONT',
  name: 'Établissements Dupont & Fils SARL',
  kind: 'business',
  language: 'fr',
  siren: '732829320',
  addressLine1: "Zone artisanale de l'Étang, bâtiment C",
  addressLine2: '125, boulevard du Maréchal Foch',
  postcode: '42000',
  city: 'Saint-Étienne',
  country: 'FR',
};

/** The `index`th invoice: 1 000,00 € and `index` euros still open of 1 500,00 €. */
export function sampleDocument(index: number, daysLate = 51): LetterDocument {
  return {
    reference: `FA-2026-${1000 + index}`,
    issuedOn: '2026-09-01',
    dueOn: '2026-10-01',
    amountCents: 150_000,
    disputedCents: 0,
    awaitedCents: 0,
    openCents: 100_000 + index * 100,
    daysLate,
  };
}

/** Interest of three half-years on 1 000,00 €, the last at a rate that is not known. */
export const samplePenalty: LetterPenalty = {
  reference: 'FA-2026-1001',
  dueOn: '2025-11-30',
  indemnityCents: 4_000,
  indemnityAskedOn: null,
  periods: [
    { from: '2025-12-01', to: '2025-12-31', days: 31, baseCents: 100_000, ratePercent: 12.15, interestCents: 1_032 },
    { from: '2026-01-01', to: '2026-06-30', days: 181, baseCents: 100_000, ratePercent: 12.4, interestCents: 6_149 },
    { from: '2026-07-01', to: '2026-11-21', days: 144, baseCents: 100_000, ratePercent: null, interestCents: null },
  ],
};

export const sampleHead = { id: 128, hash: '3f9a1c0277de40b1'.padEnd(64, '0') };

/** A courteous reminder of one late invoice; `changes` replaces parts of it. */
export function sampleLetter(changes: Partial<ReminderLetterInput> = {}): PdfRequest<'reminder' | 'formalNotice'> {
  const documents = changes.documents ?? [sampleDocument(1)];
  const totalCents = sumCents(documents.map((document) => document.openCents));
  const creditCents = sumCents((changes.credits ?? []).map((credit) => credit.deductedCents));
  const content = buildReminderLetter({
    firm: sampleFirm,
    customer: sampleCustomer,
    tone: 'courteous',
    isFormalNotice: false,
    isPreview: false,
    letterNumber: 12,
    journalHead: sampleHead,
    issuedOn: '2026-11-21',
    currency: 'EUR',
    deadlineDays: 8,
    amounts: { totalCents, creditCents, claimedCents: totalCents - creditCents },
    recipient: null,
    copies: [],
    ownWords: null,
    documents,
    credits: [],
    penalties: [],
    ...changes,
  });
  return { kind: reminderKind(content), content };
}

/** A formal notice of one invoice with its penalties. */
export function sampleNotice(changes: Partial<ReminderLetterInput> = {}) {
  return sampleLetter({ tone: 'formal', isFormalNotice: true, penalties: [samplePenalty], ...changes });
}

/** The agreement of a plan of two instalments for one invoice, penalties and indemnities included. */
export function sampleAgreement(
  changes: Partial<LetterContent & Pick<AgreementInput, 'contact'>> = {},
): AgreementContent {
  return buildAgreement({
    firm: sampleFirm,
    customer: sampleCustomer,
    contact: null,
    isPreview: false,
    letterNumber: 13,
    journalHead: sampleHead,
    issuedOn: '2026-11-21',
    ...changes,
    plan: {
      number: 3,
      currency: 'EUR',
      principalCents: 1_200_000,
      penaltyCents: 22_005,
      indemnityCents: 8_000,
      ...usualClauses,
    },
    documents: [{ reference: 'FA-1', issuedOn: '2026-01-01', dueOn: '2026-02-01', openCents: 1_200_000 }],
    instalments: [
      { position: 1, dueOn: '2026-12-01', amountCents: 615_000 },
      { position: 2, dueOn: '2027-01-01', amountCents: 615_005 },
    ],
  });
}

/** A plain letter of two paragraphs. */
export function samplePlainLetter(changes: Partial<PlainLetterInput> = {}): PdfRequest<'plainLetter'> {
  const content = buildPlainLetter({
    firm: sampleFirm,
    customer: sampleCustomer,
    contact: null,
    isPreview: false,
    letterNumber: 14,
    journalHead: sampleHead,
    issuedOn: '2026-11-21',
    typed: {
      subject: 'Changement de coordonnées bancaires',
      text: 'Notre banque change.\n\nMerci de noter la nouvelle.',
    },
    ...changes,
  });
  return { kind: 'plainLetter', content };
}

/** A letter of each kind, with the marks of its freezing. */
export const sampleLetters = {
  reminder: (marks) => sampleLetter(marks),
  formalNotice: (marks) => sampleNotice(marks),
  plainLetter: (marks) => samplePlainLetter(marks),
  planAgreement: (marks) => ({ kind: 'planAgreement', content: sampleAgreement(marks) }),
} satisfies Record<LetterKind, (marks: Pick<LetterContent, 'letterNumber' | 'journalHead'>) => LetterRequest>;
