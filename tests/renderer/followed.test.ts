import { expect, test } from 'vitest';
import { followCard, markSent, startFollowing, takeSaved } from '../../renderer/components/form/followed.ts';
import { makeText } from '../../renderer/components/text/text.tsx';
import { detailsOf } from '../../renderer/pages/customers/customer-details.ts';
import { type Settings, settingFields } from '../../shared/domain/firm/settings.ts';
import { formOf } from '../../shared/domain/values/card-fields.ts';
import { type CardNoun, fieldLabel, savedText } from '../../shared/i18n/saved-text.ts';

type Card = { readonly siren: string | null; readonly city: string | null };
const toValues = ({ siren, city }: Card) => ({ siren: siren ?? '', city: city ?? '' });
const empty: Card = { siren: null, city: null };

test('a card read again leaves what is typed; the fields left alone show what another window saved', () => {
  const typed = { siren: '', city: 'Vienne' };
  const next = followCard(startFollowing(empty, toValues), typed, { card: { ...empty, siren: '404833048' }, toValues });
  expect(next.values).toEqual({ siren: '404833048', city: 'Vienne' });
  expect(next.followed).toMatchObject({ read: { siren: '404833048' }, clashes: [] });
});

test('a field typed here and saved elsewhere is told until it is taken over, typed alike, or saved', () => {
  const typed = { siren: '', city: 'Vienne' };
  const card = { ...empty, city: 'Valence' };
  const { followed, values } = followCard(startFollowing(empty, toValues), typed, { card, toValues });
  expect([values.city, followed.clashes, followed.base.city]).toEqual(['Vienne', ['city'], 'Valence']);
  const other = { ...card, siren: '1' };
  expect(followCard(followed, values, { card: other, toValues }).followed.clashes).toEqual(['city']);
  expect(followCard(followed, { ...values, city: 'Valence' }, { card: other, toValues }).followed.clashes).toEqual([]);
  expect(takeSaved(followed, values, 'city')).toMatchObject({
    values: { city: 'Valence' },
    followed: { clashes: [] },
  });
});

test('what this window saved comes back as it is stored, and is no change of another', () => {
  const sent = { siren: '404 833 048', city: 'Vienne' };
  const waiting = markSent(startFollowing(empty, toValues), sent);
  const card = { siren: '404833048', city: 'Vienne' };
  const next = followCard(waiting, { ...sent, city: 'Vienne (38)' }, { card, toValues });
  expect(next.values).toEqual({ siren: '404833048', city: 'Vienne (38)' });
  expect(next.followed.clashes).toEqual([]);
});

const customer = {
  name: 'Élan',
  kind: 'business',
  siren: null,
  vatNumber: null,
  addressLine1: null,
  addressLine2: null,
  postcode: null,
  city: null,
  country: 'FR',
  termsKind: 'net',
  termsDays: 30,
  termsDayOfMonth: null,
  language: 'fr',
  isMiscellaneous: false,
  creditLimitCents: 1_250_000,
  notes: null,
  contacts: [{ id: 1, name: 'Mme Roy', role: null, email: null, phone: null, isPreferred: true }],
} as unknown as Parameters<typeof detailsOf>[0];
const firm = {
  ...customer,
  lateRateBasisPoints: null,
  writeOffLimitCents: 500,
  sector: 'general',
} as unknown as Settings;

test.each(['fr', 'en'] as const)(
  'every field of a card that may clash has its name and its words in %s',
  (language) => {
    const text = makeText(language);
    const others = { buckets: '30', name: '' };
    const scenario = { name: '', minimumCents: 1, minimumDaysBetween: 1, mostContacts: null, steps: [] };
    const letter = { number: '', state: 'received', depositedOn: null, presentedOn: null, closedOn: null, note: '' };
    for (const [noun, values] of [
      ['customers', detailsOf(customer)],
      ['settings', { ...formOf(settingFields, firm), ...others }],
      ['scenarios', scenario],
      ['letters', letter],
      ['plans', { plan: '' }],
      ['documents', { dueOn: null }],
    ] as const)
      for (const field of Object.keys(values))
        expect(fieldLabel(text.language, noun, field), `${noun}.${field}`).not.toBe(field);
  },
);

test('what the other window saved is written as the screen writes it', () => {
  const text = makeText('fr');
  const written = (field: string, value: unknown, noun: CardNoun = 'customers') =>
    savedText(text.language, noun, field, value).replace(/[\u00a0\u202f]/g, ' ');
  expect(written('city', '')).toBe('vide');
  expect(written('creditLimitCents', 1_250_000)).toBe('12 500,00 €');
  expect(written('kind', 'public')).toBe(text.t('customers.kind.public'));
  expect(written('termsKind', 'net')).toBe(text.t('customers.terms.net'));
  expect(written('state', 'received', 'letters')).toBe(text.t('letters.registered.received'));
  expect(written('dueOn', '2026-12-31')).toBe('31/12/2026');
  expect(written('contacts', [{ name: 'Mme Roy' }, { name: 'M. Paul' }])).toBe('Mme Roy, M. Paul');
});
