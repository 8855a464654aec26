import { expect, test } from './application.ts';

test('a firm is checked by keyboard, by the names of what was looked at', async ({ demonstration: app }) => {
  await app.goto(new URL('/settings?tab=check', app.url()).href);
  await app.getByRole('button', { name: 'Vérifier maintenant' }).press('Enter');
  await expect(app.getByText('Le dossier est sain.')).toBeVisible();
  await expect(app.getByRole('row', { name: /^Balances arrêtées telles qu’elles ont été scellées/ })).toBeVisible();
  await expect(app.getByRole('row', { name: /Non conforme/ })).toHaveCount(0);
});
