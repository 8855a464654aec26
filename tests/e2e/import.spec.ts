import { expect, test } from './application.ts';
import { accounts2024 } from './made-firms.ts';
import { createFirm, goTo, importFile } from './steps.ts';

test('a firm is created, its FEC imported, and the aged balance ties to account 411', async ({ app }) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await expect(app.getByText('Ce dossier n’a encore aucune facture')).toBeVisible();
  await importFile(app, accounts2024);

  await goTo(app, 'Balance âgée');
  await expect(app.getByRole('grid', { name: /balance/i }).getByText('Boulangerie Lefèvre')).toBeVisible();
  await expect(app.getByText('Écart : 0,00 €')).toHaveCount(2);
});
