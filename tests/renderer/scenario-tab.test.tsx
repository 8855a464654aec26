import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { scenarioSteps } from '../../db/schema.ts';
import { router } from '../../electron/usecases/router.ts';
import { collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import { answerUnsaved } from './set-up/unsaved.ts';

async function openScenario() {
  const context = collectionContext();
  const user = mount('/settings?tab=scenario', context);
  const name = await screen.findByLabelText<HTMLInputElement>('Nom du scénario');
  const steps = () => context.db.select().from(scenarioSteps).where(eq(scenarioSteps.scenarioId, 1)).all();
  return { context, user, name, steps };
}

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer' });
const levels = () => [...document.querySelectorAll('form tbody th')].map(({ textContent }) => textContent);
const names = () => screen.getAllByLabelText<HTMLInputElement>(/^Étape, /).map(({ value }) => value);
const removals = () => screen.queryAllByLabelText<HTMLButtonElement>(/^Retirer l’étape/);

test('nothing changed, nothing to save', async () => {
  await openScenario();
  expect(save().disabled).toBe(true);
});

test('a step added comes last, ten days after, and takes the next level', async () => {
  const { user, steps } = await openScenario();
  const before = names();
  await user.click(screen.getByRole('button', { name: 'Ajouter une étape' }));
  expect(names()).toEqual([...before, 'Nouvelle étape']);
  expect(levels().at(-1)).toBe(String(before.length + 1));
  await user.click(save());
  expect(await screen.findByText('Scénario enregistré')).toBeTruthy();
  expect(steps()).toHaveLength(before.length + 1);
  await waitFor(() => expect(save().getAttribute('aria-disabled')).toBe('true'));
});

test('a step removed gives its level to the next, which stays the same step', async () => {
  const { user, steps } = await openScenario();
  const kept = steps().map(({ id }) => id);
  const [first] = names();
  await user.click(removals()[0] as HTMLElement);
  expect(names()).not.toContain(first);
  expect(levels()).toEqual(names().map((_, index) => String(index + 1)));
  await user.click(save());
  await screen.findByText('Scénario enregistré');
  const after = steps().toSorted((a, b) => a.level - b.level);
  expect(after.map(({ id, level }) => [id, level])).toEqual(kept.slice(1).map((id, index) => [id, index + 1]));
});

test('a step inserted here and a name saved in another window both stay, and both are saved', async () => {
  const { context, user, name, steps } = await openScenario();
  const before = names();
  const another = createRouterClient(router, { context });
  const [read] = await another.scenarios.list();
  if (!read) throw new Error('no scenario');
  await user.click(screen.getByLabelText(`Insérer une étape après ${before[0]}`));
  await fill(user, screen.getByLabelText('Étape, Nouvelle étape'), 'Un appel de plus');
  const inserted = [before[0], 'Un appel de plus', ...before.slice(1)];
  await another.scenarios.save({ ...read, name: 'Relances de l’atelier', read });
  await waitFor(() => expect(name.value).toBe('Relances de l’atelier'));
  expect(names()).toEqual(inserted);
  await user.click(save());
  await screen.findByText('Scénario enregistré');
  expect((await another.scenarios.list()).slice(0, 1)).toMatchObject([
    { name: 'Relances de l’atelier', steps: inserted.map((step) => ({ name: step })) },
  ]);
  expect(steps()).toHaveLength(inserted.length);
});

test('what another window inserts shows by itself', async () => {
  const { context } = await openScenario();
  const another = createRouterClient(router, { context });
  const [read] = await another.scenarios.list();
  const [first, ...others] = read?.steps ?? [];
  if (!read || !first) throw new Error('no step');
  const inserted = { ...first, id: null, level: 2, name: 'Un appel de plus' };
  const steps = [first, inserted, ...others.map((step) => ({ ...step, level: step.level + 1 }))];
  await another.scenarios.save({ ...read, steps, read });
  await waitFor(() => expect(names()).toHaveLength(steps.length));
  expect(names()[1]).toBe('Un appel de plus');
});

test('the last step cannot be removed', async () => {
  const { user } = await openScenario();
  while (removals().length > 1) await user.click(removals()[0] as HTMLElement);
  expect(removals().map(({ disabled }) => disabled)).toEqual([true]);
});

test('a step without a name is not saved', async () => {
  const { user, steps } = await openScenario();
  const before = steps();
  const [first] = screen.getAllByLabelText(/^Étape, /);
  await user.clear(first as HTMLElement);
  await user.click(save());
  expect(screen.getByText('Un nom est nécessaire.')).toBeTruthy();
  expect(document.activeElement).toBe(first);
  expect(steps()).toEqual(before);
});

test('by what a step goes is chosen among what Amiable sends', async () => {
  const { user } = await openScenario();
  await user.click(screen.getAllByRole('combobox', { name: /^Par, / })[0] as HTMLElement);
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).not.toContain('Courriel');
});

test('leaving with a change asks, and saves it', async () => {
  const { user, name, steps } = await openScenario();
  await user.type(name, ' bis');
  await user.click(within(screen.getByRole('navigation', { name: 'Écrans' })).getByRole('link', { name: 'Clients' }));
  await answerUnsaved(user, 'Enregistrer');
  expect(await screen.findByRole('heading', { name: 'Clients', level: 1 })).toBeTruthy();
  expect(steps().length).toBeGreaterThan(1);
  expect(await screen.findByText('Scénario enregistré')).toBeTruthy();
});

test('the options of a step are said under its name, changed in their place, and saved with the scenario', async () => {
  const { context, user, steps } = await openScenario();
  expect(screen.getAllByText('8 jours pour payer · à la comptabilité').length).toBeGreaterThan(1);
  const [options] = screen.getAllByRole('button', { name: /^Options de l’étape/ });
  await user.click(options as HTMLElement);
  expect(options?.getAttribute('aria-expanded')).toBe('true');
  await fill(user, screen.getByLabelText('À relire au-dessus de'), '1 500,00');
  await fill(user, screen.getByLabelText('Minimum par pièce'), '20');
  await user.click(screen.getByRole('combobox', { name: 'Destinataire' }));
  await user.click(screen.getByRole('option', { name: 'Direction' }));
  await user.click(screen.getByRole('combobox', { name: 'Copies' }));
  await user.click(screen.getByRole('option', { name: 'Notre commercial' }));
  await user.tab();
  const summaries = screen.getAllByText(/jours pour payer/).map(({ textContent }) => textContent?.replace(/\s/g, ' '));
  expect(summaries[0]).toBe(
    '8 jours pour payer · à la direction · copie : Notre commercial · pièces à partir de 20,00 € · à relire au-dessus de 1 500,00 €',
  );
  await user.click(screen.getByLabelText('sam.'));
  await user.click(screen.getByLabelText('lun.'));
  await user.click(save());
  await screen.findByText('Scénario enregistré');
  const first = steps().toSorted((a, b) => a.level - b.level)[0];
  expect([first?.ceilingCents, first?.minimumDocumentCents, first?.minimumCents]).toEqual([150_000, 2000, 0]);
  expect([first?.recipient, first?.copies]).toEqual(['management', '["salesperson"]']);
  const [scenario] = await createRouterClient(router, { context }).scenarios.list();
  expect(scenario?.sendingDays).toEqual([2, 3, 4, 5, 6]);
});
