import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ConfirmDialog } from '../../renderer/components/dialog/confirm-dialog.tsx';
import { MainAct } from '../../renderer/components/form/main-act.tsx';
import { Select } from '../../renderer/components/form/select.tsx';
import { fecText, sale } from '../fec-text.ts';
import { makeContext } from '../make-context.ts';
import { willChoose } from './set-up/choose-files.ts';
import { mount, show } from './set-up/mount.tsx';
import { goTo } from './set-up/through-imports.ts';

const press = '{Control>}{Enter}{/Control}';
const ledger = fecText([
  ...sale({ entry: '1', on: '2024-05-02', customer: 'DUPONT', name: 'Dupont SARL', reference: 'F1', cents: 12_000 }),
]);

test('a ledger that was read is applied by the one key of the main act, shown on its button and in the help', async () => {
  const user = mount('/', makeContext());
  await goTo(user, 'Imports');
  willChoose(['404833048FEC20241231.txt', ledger]);
  await user.click(await screen.findByRole('button', { name: /^Choisir/ }));
  const apply = await screen.findByRole('button', { name: 'Appliquer l’import' });
  expect(apply.getAttribute('aria-keyshortcuts')).toBe('Control+Enter');
  expect(apply.textContent).toContain('CtrlEntrée');
  await user.keyboard('?');
  const help = within(await screen.findByRole('dialog'));
  expect(help.getByText(/^Bouton principal/).parentElement?.textContent).toContain('CtrlEntrée');
  // Under a window, the screen keeps still.
  await user.keyboard(press);
  expect(apply.isConnected).toBe(true);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard(press);
  expect(await screen.findByText('Import appliqué.')).toBeTruthy();
});

test('after a change of screen Tab begins in what has come', async () => {
  const user = mount('/', makeContext());
  const link = await screen.findByRole('link', { name: /^Paramètres/ });
  link.focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('tab', { name: 'Sauvegardes' });
  // As a browser does with a button that went with its screen.
  link.blur();
  await user.tab();
  expect(screen.getByRole('main').contains(document.activeElement)).toBe(true);
});

test('the key presses the main act from a choice, which it does not open', async () => {
  const done = vi.fn();
  const { user } = show(
    <>
      <Select aria-label="Par" data={['Lettre', 'Appel']} defaultValue="Lettre" />
      <MainAct onClick={done}>Enregistrer</MainAct>
    </>,
  );
  const choice = screen.getByRole<HTMLInputElement>('combobox', { name: 'Par' });
  choice.focus();
  await user.keyboard(press);
  expect(done).toHaveBeenCalledOnce();
  expect(choice.getAttribute('aria-expanded')).toBe('false');
  await user.click(choice);
  await user.click(await screen.findByRole('option', { name: 'Appel' }));
  await user.keyboard(press);
  expect(done).toHaveBeenCalledTimes(2);
  expect(choice.value).toBe('Appel');
});

test('of several main acts the key is that of the form one is in, else of the first that can be done', async () => {
  const done = vi.fn();
  const { user } = show(
    <>
      <MainAct disabled onClick={() => done('none')}>
        Rien
      </MainAct>
      <MainAct onClick={() => done('first')}>Premier</MainAct>
      <form>
        <input aria-label="Champ" />
        <MainAct onClick={() => done('form')}>Second</MainAct>
      </form>
    </>,
  );
  await user.keyboard(press);
  screen.getByLabelText('Champ').focus();
  await user.keyboard(press);
  expect(done.mock.calls.flat()).toEqual(['first', 'form']);
});

test('in a question the key answers it, whichever button has the focus, and once while it is held', async () => {
  const told = { onConfirm: vi.fn(), onClose: vi.fn() };
  const below = vi.fn();
  show(
    <>
      <MainAct onClick={below}>Enregistrer</MainAct>
      <ConfirmDialog opened title="Abandonner ?" confirmLabel="Oui" {...told}>
        Rien ne sera gardé.
      </ConfirmDialog>
    </>,
  );
  const cancel = await screen.findByRole('button', { name: 'Annuler' });
  cancel.focus();
  const key = { key: 'Enter', ctrlKey: true };
  expect(fireEvent.keyDown(cancel, key)).toBe(false);
  expect(fireEvent.keyDown(cancel, { ...key, repeat: true })).toBe(false);
  expect([told.onConfirm, told.onClose, below].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
});
