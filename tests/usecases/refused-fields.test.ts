import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { toFailure } from '../../electron/hosts/terminal/common/failure.ts';
import { router } from '../../electron/usecases/router.ts';
import { contract } from '../../shared/contract/index.ts';
import type { ListedScenario } from '../../shared/contract/scenarios.ts';
import { errorText, refusedLabel } from '../../shared/i18n/error-text.ts';
import { collectionContext } from './set-up/collection-ledger.ts';

/** Fields that the page or the command fills in, not the user: when one is refused, the fault is ours and the general sentence is shown. */
const neverTyped =
  /(?:^id|Id|Token|^cursor|^limit|^as|^past|^read|^by|^after|^before|^format|^screen|^question|^purpose|^column|^options|^details|^table|^take|^create|^policy|^outcome|^onlyIncomplete|^openOnly|^hasHeadings|^source|^side|^descending|^direction|^trigger|^channel|^tone|^rowKind|^mode|^dateOrder|^isDefault|^isFormalNotice|^repeated|^accepted|^entersAlike|^payments|^contents|^claimsLaterPenalties|^credits|^basis|^disputed|^doubtful|^of|^openingOn|^nature|^ledger|^where|^among|^isEmpty|^isToView|^widths|^kept|^customers|^replaces|^replacesIds|^on|^kinds|^groups|^isArchived|^isDone|^opensClosedDays|^isAhead|^choice|^fromOn|^draft|^confirms|^seconds)$/;

type Field = { readonly noun: string; readonly field: string };

/** Every field that a use case of the contract takes, at any depth. */
function* fieldsOfContract(): Generator<Field> {
  for (const [noun, cases] of Object.entries(contract))
    for (const { '~orpc': declared } of Object.values(cases))
      yield* namesIn(declared.inputSchema).map((field) => ({ noun, field }));
}

function namesIn(schema: unknown): string[] {
  const { def } = (schema as { _zod?: { def: Record<string, unknown> } } | undefined)?._zod ?? {};
  if (!def) return [];
  const inner = [def.innerType, def.in, def.element, def.valueType, ...((def.options as unknown[] | undefined) ?? [])];
  const shape = Object.entries((def.shape ?? {}) as Record<string, z.ZodType>);
  return [...shape.flatMap(([name, value]) => [name, ...namesIn(value)]), ...inner.flatMap(namesIn)];
}

test('every field a user may type is named in both languages when the contract refuses it', () => {
  const fields = [...fieldsOfContract()].filter(({ field }) => !neverTyped.test(field));
  expect(fields.length).toBeGreaterThan(100);
  for (const language of ['fr', 'en'] as const) {
    const unnamed = fields.filter(({ noun, field }) => refusedLabel(language, noun, field) === null);
    expect(new Set(unnamed.map(({ noun, field }) => `${noun}.${field}`))).toEqual(new Set());
  }
});

const client = createRouterClient(router, { context: collectionContext() });
const step = {
  id: null,
  level: 1,
  name: 'Relance',
  trigger: 'dueDate',
  direction: 'after',
  days: 10,
  channel: 'letter',
  tone: 'firm',
  isFormalNotice: false,
  deadlineDays: 8,
  mode: 'batch',
  minimumCents: 0,
  minimumDocumentCents: 0,
  recipient: 'preferred',
  copies: [],
  ceilingCents: null,
} as const;
const scenario = {
  id: 1,
  name: 'Usuel',
  isDefault: true,
  minimumCents: 0,
  minimumDaysBetween: 7,
  mostContacts: null,
  messagesPer: 'customer',
  mostReminders: null,
  sendingDays: [1, 2, 3, 4, 5],
  closedDayRule: 'after',
  augustRule: 'usual',
  steps: [step],
} satisfies Partial<ListedScenario>;
const name = { name: 'x'.repeat(61), address: '', question: { screen: 'customers', filter: 'all' } } as const;

test.for([
  [() => client.views.save(name), /^« Nom de la vue » : 60 caractères au plus/, /^“Name of the view”: 60 characters/],
  [
    () => client.views.save({ ...name, name: ' ' }),
    /^« Nom de la vue » est à remplir/,
    /^“Name of the view” is to be filled/,
  ],
  [
    () => client.holds.extend({ ids: [1], untilOn: '2026-02-30' }),
    /^« Date de fin » n’est pas une date/,
    /^“End date” is not/,
  ],
  [
    () => client.scenarios.save({ ...scenario, steps: [{ ...step, days: 100_000 }] }),
    /^« Nombre de jours, ligne 1 » : \d+ au plus/,
    /^“Number of days, line 1”: \d+ at most/,
  ],
  [
    () => client.scenarios.save({ ...scenario, minimumCents: -1 }),
    /^« Montant minimum relancé » : 0,00 € au moins/,
    /^“[^”]+”: €0.00 at least/,
  ],
  [() => client.balance.get({ asOf: '2026-01-31', limit: 501 }), /^Une des valeurs/, /^One of the values/],
] as const)('a refusal names the field and its bound: %#', async ([call, french, english]) => {
  const failure = toFailure(await (call() as Promise<unknown>).catch((error: unknown) => error));
  expect(failure).toMatchObject({ code: 'validation' });
  expect(errorText('fr', failure).replaceAll('\u00a0', ' ')).toMatch(french);
  expect(errorText('en', failure)).toMatch(english);
});
