import { createRouterClient } from '@orpc/server';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { load, makeImportContext, year1 } from '../usecases/set-up/import-steps.ts';
import { press } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

test('a firm is checked by keyboard, by the names of what was looked at', async () => {
  const context = makeImportContext();
  await load(context, year1);
  await createRouterClient(router, { context }).editions.create({ asOf: '2024-12-31' });
  const user = mount('/settings?tab=check', context);
  await screen.findByRole('button', { name: 'Vérifier maintenant' });
  await press(user, () => screen.getByRole('button', { name: 'Vérifier maintenant' }));
  expect(await screen.findByText('Le dossier est sain.')).toBeTruthy();
  const results = within(screen.getByRole('table'));
  const sealed = results.getByRole('rowheader', { name: 'Balances arrêtées telles qu’elles ont été scellées' });
  expect(spaced(sealed.closest('tr')?.textContent)).toMatch(/scellées ?Conforme ?1/);
  expect(results.queryByText('Non conforme')).toBeNull();
});
