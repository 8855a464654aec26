import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { saveDayOfUse } from '../../db/queries/firm/days-of-use.ts';
import type { MissedChoice } from '../../shared/domain/kinds.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

/** Back on 30 June 2025 after ten days, whose only message is the first reminder of an invoice; `lastChoice` ended the absence before. */
async function chosenAfter(lastChoice: MissedChoice | null): Promise<string | undefined> {
  const context = collectionContext();
  addInvoice(context.db, addCustomer(context.db, 'ELAN'), 'F-1', 90_000, '2025-06-15');
  context.db.transaction((tx) => {
    saveDayOfUse(tx, '2025-06-02', lastChoice);
    saveDayOfUse(tx, '2025-06-19', null);
  });
  const user = mount('/reminders?tab=proposals', context);
  await user.click(await screen.findByRole('button', { name: 'Choisir' }));
  const radios = within(await screen.findByRole('dialog')).getAllByRole<HTMLInputElement>('radio');
  return radios.find(({ checked }) => checked)?.value;
}

test('the reminders of an absence are caught up, unless the firm chose otherwise after the one before', async () => {
  expect(await chosenAfter(null)).toBe('catchUp');
});

test('what the firm chose after the absence before is chosen already', async () => {
  expect(await chosenAfter('shift')).toBe('shift');
});
