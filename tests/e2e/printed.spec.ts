import { expect, test } from './application.ts';
import { show } from './views.ts';

test('a screen printed as it is leaves out what only a pointer uses, and says where the whole list is printed from', async ({
  demonstration: app,
}) => {
  await show(app, '/customers');
  await expect(app.locator('[data-row="1"]')).toBeVisible();
  await app.emulateMedia({ media: 'print' });
  await expect(app.getByRole('navigation')).toBeHidden();
  await expect(app.getByRole('button', { name: 'Nouveau client' })).toBeHidden();
  await expect(app.getByRole('columnheader', { name: 'Solde' })).toBeVisible();
  await expect(app.getByText(/^Seules les lignes à l’écran sont imprimées ici/)).toBeVisible();
  const [first, next] = [app.locator('[data-row="0"]'), app.locator('[data-row="1"]')];
  const [above, below] = [await first.boundingBox(), await next.boundingBox()];
  expect(below?.y).toBeCloseTo((above?.y ?? 0) + (above?.height ?? 0), 0);

  await app.emulateMedia({ media: 'screen' });
  await show(app, '/customers/202?tab=history');
  const call = app.getByRole('button', { name: /^Appel passé/ });
  await expect(call).toBeVisible();
  await app.emulateMedia({ media: 'print' });
  await expect(call).toBeVisible();
  await expect(app.getByRole('button', { name: /^Noter un échange/ })).toBeHidden();

  await app.emulateMedia({ media: 'screen' });
  await show(app, '/calendar?view=list');
  await app.emulateMedia({ media: 'print' });
  const last = app.getByRole('listitem').last();
  const [day, page] = [await last.boundingBox(), await app.locator('#content').boundingBox()];
  expect((day?.y ?? 0) + (day?.height ?? 0)).toBeLessThanOrEqual((page?.y ?? 0) + (page?.height ?? 0));
});
