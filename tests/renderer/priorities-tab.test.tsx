import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readScales } from '../../db/queries/firm/scales.ts';
import { router } from '../../electron/usecases/router.ts';
import { usualScales } from '../../shared/domain/agenda/priority-scales.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { answerUnsaved } from './set-up/unsaved.ts';
import { spaced } from './set-up/words.ts';

/** GROS owes much since lately, VIEUX little for long: VIEUX comes first by the usual points. */
async function openPriorities() {
  const context = collectionContext();
  const { db } = context;
  addInvoice(db, addCustomer(db, 'GROS'), 'F1', 6_000_000, '2025-06-10');
  addInvoice(db, addCustomer(db, 'VIEUX'), 'F2', 20_000, '2025-02-28');
  const user = mount('/settings?tab=priorities', context);
  await screen.findByText('Aperçu du jour');
  const scales = () => readScales(db);
  return { context, user, scales, another: createRouterClient(router, { context }) };
}

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer' });
const reset = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Revenir aux valeurs d’origine' });
const points = (rule: string, row: number) =>
  screen.getByLabelText<HTMLInputElement>(nameOf(`${rule}, palier ${row} : points`));
const from = (rule: string, row: number) =>
  screen.getByLabelText<HTMLInputElement>(nameOf(`${rule}, palier ${row} : à partir de`));
const nameOf = (name: string) => (text: string) => spaced(text) === name;
/** Each line of the preview: its place, who it is about, its sum. */
const previewed = async () => {
  const list = await screen.findByRole('list', { name: /^Premières choses à faire/ });
  return within(list)
    .getAllByRole('listitem')
    .map((line) => spaced(line.textContent ?? ''));
};

test('the preview follows what is typed, before anything is saved, and tells the place before', async () => {
  const { user, scales } = await openPriorities();
  await waitFor(async () => expect((await previewed())[0]).toMatch(/^1garde son rang.*Client VIEUX/));
  await user.clear(points('Montant', 4));
  await user.type(points('Montant', 4), '500');
  await waitFor(async () => {
    const [first, second] = await previewed();
    expect(first).toMatch(/^121monte de 1, était au rang 2Client GROS/);
    expect(first).toMatch(/= 500 montant \+ 10 échu depuis 20 j/);
    expect(second).toMatch(/^212descend de 1, était au rang 1Client VIEUX/);
  });
  expect(scales()).toEqual(usualScales);
  await user.click(save());
  expect(await screen.findByText('Priorités enregistrées.')).toBeTruthy();
  expect(scales().amount.at(-1)).toEqual([5_000_000, 500]);
  await waitFor(async () => expect((await previewed())[0]).toMatch(/^1garde son rang.*Client GROS/));
});

test('Escape gives back what a field had before it was typed in, and the preview with it', async () => {
  const { user } = await openPriorities();
  await user.clear(points('Montant', 4));
  await user.type(points('Montant', 4), '500');
  await waitFor(async () => expect((await previewed())[0]).toMatch(/Client GROS/));
  await user.keyboard('{Escape}');
  expect(points('Montant', 4).value).toBe('40');
  await waitFor(async () => expect((await previewed())[0]).toMatch(/Client VIEUX/));
  expect(save().disabled).toBe(true);
});

test('the original values come back in one click, typed and saved ones alike, and an undo takes that back', async () => {
  const { user, scales, another } = await openPriorities();
  expect(reset().disabled).toBe(true);
  await another.priorities.set({ scales: { ...usualScales, silence: [[7, 50]] } });
  await waitFor(() => expect(reset().disabled).toBe(false));
  expect(from('Silence', 1).value).toBe('7');
  await user.clear(points('Niveau visé', 1));
  await user.type(points('Niveau visé', 1), '9');
  await user.click(reset());
  expect(await screen.findByText('Les points d’origine sont de nouveau appliqués.')).toBeTruthy();
  expect(scales()).toEqual(usualScales);
  expect([from('Silence', 1).value, points('Niveau visé', 1).value]).toEqual(['21', '4']);
  await waitFor(() => expect(reset().getAttribute('aria-disabled')).toBe('true'));
  expect(save().disabled).toBe(true);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(scales().silence).toEqual([[7, 50]]));
  await waitFor(() => expect(from('Silence', 1).value).toBe('7'));
});

test('a rule is switched off with what it gave, and on again as it was', async () => {
  const { user, scales } = await openPriorities();
  const ofAge = () => screen.getByRole<HTMLInputElement>('switch', { name: nameOf('Règle appliquée : Ancienneté') });
  await user.click(ofAge());
  expect(screen.getByText(nameOf('Règle arrêtée : elle ne donne aucun point.'))).toBeTruthy();
  await waitFor(async () => expect((await previewed()).join()).not.toContain('échu depuis'));
  await user.click(save());
  await screen.findByText('Priorités enregistrées.');
  expect(scales().age).toEqual([]);
  await user.click(ofAge());
  await user.click(save());
  await waitFor(() => expect(scales().age).toEqual(usualScales.age));
});

test('a step is added above the last, another removed, and one that does not follow is refused beside its field', async () => {
  const { user, scales } = await openPriorities();
  await user.click(screen.getByRole('button', { name: 'Ajouter un palier à la règle Silence' }));
  expect([from('Silence', 4).value, points('Silence', 4).value]).toEqual(['120', '20']);
  await user.click(screen.getByRole('button', { name: 'Retirer le palier 1 de la règle Silence' }));
  expect([1, 2, 3].map((row) => from('Silence', row).value)).toEqual(['45', '90', '120']);
  await user.clear(from('Silence', 2));
  await user.type(from('Silence', 2), '45');
  expect(screen.getByText(nameOf('Doit être au-dessus de 45 j'))).toBeTruthy();
  await waitFor(() => expect(screen.getByText(/Un palier est à corriger/)).toBeTruthy());
  await user.click(save());
  expect(scales()).toEqual(usualScales);
  expect(document.activeElement).toBe(from('Silence', 2));
  await user.clear(from('Silence', 2));
  await user.type(from('Silence', 2), '60');
  await user.click(save());
  await waitFor(() =>
    expect(scales().silence).toEqual([
      [45, 10],
      [60, 15],
      [120, 20],
    ]),
  );
});

test('days before the planned one are typed with a minus', async () => {
  const { user, scales } = await openPriorities();
  await user.clear(from('Jour prévu', 1));
  await user.type(from('Jour prévu', 1), '-5');
  await user.click(save());
  await waitFor(() => expect(scales().deadline[0]).toEqual([-5, 5]));
  expect(from('Jour prévu', 1).value).toBe('−5');
});

test('what is typed is guarded, and a rule saved in another window meanwhile is told with its points', async () => {
  const { user, scales, another } = await openPriorities();
  await user.clear(points('Silence', 1));
  await user.type(points('Silence', 1), '6');
  await user.tab();
  await another.priorities.set({ scales: { ...usualScales, silence: [[7, 50]] } });
  expect(await screen.findByText((text) => spaced(text).includes('Silence : « 7 j : 50 »'))).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: 'Sauvegardes' }));
  await answerUnsaved(user, 'Rester');
  expect(scales().silence).toEqual([[7, 50]]);
});
