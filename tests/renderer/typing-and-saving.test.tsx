import { createRouterClient } from '@orpc/server';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { customerDetails } from '../../shared/contract/customers.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

/** A card on which an amount is being typed and whose field was not left yet. */
async function typeLimit(text: string) {
  const context = collectionContext();
  const id = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  const user = mount(`/customers/${id}?tab=details`, context);
  const limit = await screen.findByLabelText<HTMLInputElement>('Encours autorisé');
  await user.click(limit);
  await user.paste(text);
  const another = createRouterClient(router, { context });
  const stored = async () => (await another.customers.get({ id })).creditLimitCents;
  async function saveElsewhere(creditLimitCents: number) {
    const customer = await another.customers.get({ id });
    const read = { details: customerDetails.parse(customer), contacts: customer.contacts };
    await another.customers.update({ id, ...read, details: { ...read.details, creditLimitCents }, read });
  }
  return { user, limit, stored, saveElsewhere };
}

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer' });

test('what is being typed can be saved at once, without leaving its field first', async () => {
  const { user, stored } = await typeLimit('12500');
  expect(save().disabled).toBe(false);
  await user.click(save());
  await waitFor(async () => expect(await stored()).toBe(1_250_000));
});

test('what another window saves of the field being typed in is told once the field is left', async () => {
  const { user, limit, stored, saveElsewhere } = await typeLimit('12500');
  await saveElsewhere(900_000);
  await waitFor(async () => expect(await stored()).toBe(900_000));
  expect(limit.value).toBe('12500');
  await user.tab();
  const notice = await screen.findByText('Modifié entre-temps dans une autre fenêtre');
  await waitFor(() => expect(spaced(document.querySelector('main')?.textContent)).toContain('9 000,00'));
  expect(notice).toBeTruthy();
  expect(spaced(limit.value)).toBe('12 500,00');
});
