import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { t } from '../../../shared/i18n/translate.ts';
import type { LetterFirm } from '../../documents/parts/parties.ts';
import { buildReminderLetter, type ReminderLetterContent } from '../../documents/reminder/content.ts';

/** Days late, and cents, of the two invoices of the sample. */
const invoices = [
  { reference: 'F-1024', daysLate: 21, cents: 148_000 },
  { reference: 'F-1031', daysLate: 12, cents: 62_450 },
] as const;
const termsDays = 30;
const deadlineDays = 8;

/** A first reminder to a customer who does not exist, with the letterhead and the bank details of `firm`; marked as a preview. */
export function sampleLetter(firm: LetterFirm, today: Day): ReminderLetterContent {
  const documents = invoices.map(({ reference, daysLate, cents }) => ({
    reference,
    issuedOn: addDays(today, -daysLate - termsDays),
    dueOn: addDays(today, -daysLate),
    amountCents: cents,
    openCents: cents,
    disputedCents: 0,
    awaitedCents: 0,
    daysLate,
  }));
  const totalCents = sumCents(documents.map(({ openCents }) => openCents));
  return buildReminderLetter({
    firm,
    customer: {
      code: t('fr', 'firstSteps.sampleCode'),
      name: t('fr', 'firstSteps.sampleCustomer'),
      kind: 'business',
      language: 'fr',
      siren: null,
      addressLine1: t('fr', 'firstSteps.sampleStreet'),
      addressLine2: null,
      postcode: '75011',
      city: 'Paris',
      country: 'FR',
    },
    tone: 'courteous',
    isFormalNotice: false,
    isPreview: true,
    letterNumber: null,
    journalHead: null,
    issuedOn: today,
    currency: 'EUR',
    deadlineDays,
    amounts: { totalCents, creditCents: 0, claimedCents: totalCents },
    documents,
    credits: [],
    recipient: null,
    copies: [],
    penalties: [],
    ownWords: null,
  });
}
