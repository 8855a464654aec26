import { act, fireEvent, screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { expect, test, vi } from 'vitest';
import { ConfirmBatch } from '../../renderer/pages/reminders/confirm-batch.tsx';
import { silentCall } from '../../renderer/pages/reminders/use-call-reports.ts';
import type { Proposal } from '../../shared/domain/reminders/proposal.ts';
import { sampleProposal } from './sample-proposal.ts';
import { show } from './set-up/mount.tsx';

type Options = Partial<ComponentProps<typeof ConfirmBatch>>;

function showBatch(
  proposals: readonly Partial<Proposal>[],
  options: Options = {},
  closeWindow: (() => void) | null = null,
) {
  const told = { onConfirm: vi.fn(), onCancel: vi.fn(), onClose: vi.fn() };
  const all = proposals.map((values, index) => sampleProposal({ customerId: index + 1, ...values }));
  const { user, unmount } = show(
    <ConfirmBatch opened asOf="2025-06-30" proposals={all} reports={{}} step={null} {...told} {...options} />,
    { closeWindow },
  );
  return { user, unmount, ...told };
}

const recipients = () => screen.getByRole('list', { name: 'Destinataires' });
const textOf = ({ textContent }: Element) => textContent?.replace(/\s/g, ' ');
const lines = () =>
  screen
    .getAllByRole('listitem')
    .filter((item) => !recipients().contains(item))
    .map(textOf);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('each way of leaving is counted, with the total claimed', () => {
  showBatch([{}, {}, { channel: 'registered' }, { channel: 'call', claimedCents: 1_050 }], {
    reports: { '4-EUR-2': { ...silentCall, text: 'Rappelle' } },
  });
  expect(lines()).toEqual([
    '2 lettres simples',
    '1 mise en demeure recommandée',
    '1 appel',
    'Total en principal : 370,50 €',
  ]);
  expect(button('Éditer 4 relances')).toBeTruthy();
});

test('what is claimed is totalled, not what is open, and currencies are never added', () => {
  showBatch([{ claimedCents: 10_000 }, { claimedCents: 500, currency: 'USD' }]);
  expect(lines()).toEqual(['2 lettres simples', 'Total en principal : 100,00 €', 'Total en principal : 5,00 $US']);
});

test('only one says whose it is', () => {
  showBatch([{ customerName: 'Garage Bréal' }]);
  expect(screen.getByText('Garage Bréal')).toBeTruthy();
  expect(button('Éditer 1 relance')).toBeTruthy();
});

test('what was said is recorded, not issued', () => {
  showBatch([{ channel: 'call' }]);
  expect(screen.getByRole('dialog', { name: 'Enregistrer l’échange du 30/06/2025' })).toBeTruthy();
  expect(button('Enregistrer 1 échange')).toBeTruthy();
});

test('a customer with several messages is named once', () => {
  const message = { customerId: 1, customerName: 'Garage Bréal' };
  showBatch([
    { ...message, documentId: 1 },
    { ...message, documentId: 2 },
  ]);
  expect(screen.getByText('Garage Bréal')).toBeTruthy();
  expect(button('Éditer 2 relances')).toBeTruthy();
});

test('it says to whom each message is addressed, and who has a copy', () => {
  const roy = { name: 'Mme Roy', role: null, duty: 'accounts' as const, email: null, phone: null };
  showBatch([{ recipient: roy, copies: [{ as: 'salesperson', name: 'Jean Martin' }] }, { customerName: 'Élan' }]);
  expect(within(recipients()).getAllByRole('listitem').map(textOf)).toEqual([
    'Garage Bréal Mme Roy, Comptabilité · copie : Jean Martin',
    'Élan le client, sans contact désigné',
  ]);
});

test('a letter without an address stays out of the count and is named', () => {
  showBatch([{}, { customerName: 'Boulangerie Sans Rue', warnings: ['incompleteAddress'] }]);
  expect(lines()).toEqual([
    '1 lettre simple',
    'Total en principal : 120,00 €',
    '1 lettre ne partira pas, adresse à compléter : Boulangerie Sans Rue',
  ]);
});

test('of many held letters five are named', () => {
  showBatch([{}, ...'abcdefg'.split('').map((name) => ({ customerName: name, warnings: ['senderAddress' as const] }))]);
  expect(lines().at(-1)).toBe('7 lettres ne partiront pas, adresse à compléter : a, b, c, d, e et 2 autres');
});

test('of many letters to look at before, five are named: the buttons stay in the window', () => {
  showBatch('abcdefg'.split('').map((name) => ({ customerName: name, warnings: ['estimatedDueDate' as const] })));
  expect(lines().at(-1)).toBe('Échéance estimée : a, b, c, d, e et 2 autres');
});

test('what should be looked at before is said with its customers, and a call of which nothing is said stays to be made', () => {
  showBatch(
    [
      { warnings: ['estimatedDueDate'] },
      { customerName: 'Dubois', warnings: ['estimatedDueDate'] },
      { channel: 'call', customerName: 'Élan' },
      { channel: 'call' },
    ],
    { reports: { '4-EUR-2': { ...silentCall, text: 'Oui' } } },
  );
  expect(lines().slice(-2)).toEqual([
    '1 appel ou visite reste à faire, puis à raconter : Élan',
    'Échéance estimée : Garage Bréal, Dubois',
  ]);
  expect(button('Éditer 3 relances')).toBeTruthy();
});

test('it is given up', async () => {
  const { user, onConfirm, onClose, onCancel } = showBatch([{}]);
  await user.click(button('Annuler'));
  expect([onConfirm, onClose, onCancel].map((told) => told.mock.calls.length)).toEqual([0, 1, 0]);
});

test('once confirmed, it is taken back for a few seconds, or done without waiting for them', async () => {
  const { user, onConfirm, onClose } = showBatch([{}]);
  await user.click(button('Éditer 1 relance'));
  expect(screen.getByRole('status').textContent).toBe('Encore 5 secondes pour la reprendre.');
  await user.click(button('Reprendre'));
  expect(onConfirm).not.toHaveBeenCalled();
  await user.click(button('Éditer 1 relance'));
  // Apart from the press before, which this one would otherwise make a double click.
  fireEvent.click(button('Sans attendre'), { detail: 1 });
  expect(onConfirm).toHaveBeenCalledTimes(1);
  expect(onClose).not.toHaveBeenCalled();
});

test('one and several are told apart to the last word, whatever the seconds left', async () => {
  const one = showBatch([{}]);
  expect(await screen.findByRole('dialog', { name: 'Éditer la relance du 30/06/2025' })).toBeTruthy();
  expect(screen.getByText(/^La lettre sera figée telle qu’elle sera imprimée/)).toBeTruthy();
  one.unmount();
  const { user } = showBatch([{}, {}]);
  expect(await screen.findByRole('dialog', { name: 'Éditer les relances du 30/06/2025' })).toBeTruthy();
  expect(screen.getByText(/^Les lettres seront figées/)).toBeTruthy();
  await user.click(button('Éditer 2 relances'));
  expect(screen.getByRole('status').textContent).toBe('Encore 5 secondes pour les reprendre.');
});

test('a double click and a key held down leave the seconds to take it back', async () => {
  const { user, onConfirm } = showBatch([{}]);
  await user.dblClick(button('Éditer 1 relance'));
  expect(screen.getByRole('status').textContent).toBe('Encore 5 secondes pour la reprendre.');
  await user.click(button('Reprendre'));

  const held = { key: 'Enter', ctrlKey: true };
  fireEvent.keyDown(document.body, held);
  fireEvent.keyDown(document.body, { ...held, repeat: true });
  expect(screen.getByRole('status')).toBeTruthy();
  expect(fireEvent.keyDown(button('Sans attendre'), { key: 'Enter', repeat: true })).toBe(false);
  expect(onConfirm).not.toHaveBeenCalled();
});

test('left alone, it is done after these seconds, and once', () => {
  vi.useFakeTimers();
  try {
    const { onConfirm } = showBatch([{}]);
    fireEvent.click(button('Éditer 1 relance'));
    const pass = (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) act(() => void vi.advanceTimersByTime(1000));
    };
    pass(4);
    expect(screen.getByRole('status').textContent).toBe('Encore 1 seconde pour la reprendre.');
    expect(onConfirm).not.toHaveBeenCalled();
    pass(6);
    expect(onConfirm).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

test('whoever closes the window within these seconds is asked, and the seconds stand still until the answer', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const closeWindow = vi.fn();
    const { user, onConfirm } = showBatch([{}, {}], {}, closeWindow);
    const closes = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
    expect(closes()).toBe(false);
    await user.click(button('Éditer 2 relances'));
    expect(closes()).toBe(true);
    const question = () => screen.findByRole('dialog', { name: 'Rien n’est encore édité' });
    expect((await question()).textContent).toContain(
      'les 2 relances que vous venez de confirmer ne seront pas éditées',
    );
    await pass(30);
    expect(onConfirm).not.toHaveBeenCalled();
    await user.click(within(await question()).getByRole('button', { name: 'Rester' }));
    await pass(2);
    expect(onConfirm).not.toHaveBeenCalled();

    closes();
    await user.click(within(await question()).getByRole('button', { name: 'Renoncer' }));
    expect(closeWindow).toHaveBeenCalledTimes(1);
    expect(closes()).toBe(false);
    await pass(30);
    expect(onConfirm).not.toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});

test('once it is done, closing the window asks nothing', async () => {
  const { user, onConfirm } = showBatch([{}]);
  await user.click(button('Éditer 1 relance'));
  fireEvent.click(button('Sans attendre'), { detail: 1 });
  expect(onConfirm).toHaveBeenCalledTimes(1);
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
});

test('while letters are made, closing interrupts instead, and nothing is confirmed twice', async () => {
  const step = { phase: 'rendering', done: 3, total: 12 };
  const { user, onConfirm, onClose, onCancel } = showBatch([{}], { step });
  expect(screen.getByText('3 lettres sur 12')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Éditer/ }));
  await user.click(button('Interrompre'));
  expect([onConfirm, onClose, onCancel].map((told) => told.mock.calls.length)).toEqual([0, 0, 1]);
});

test('the keyboard starts on what is asked: Enter and Space answer nothing, the keys of both answers are on their buttons', async () => {
  const { user, onConfirm, onClose } = showBatch([{ customerName: 'Garage Bréal' }]);
  const dialog = await screen.findByRole('dialog', { name: /^Éditer (la relance|les relances) du/ });
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('Garage Bréal'));
  expect(within(dialog).getByText(/Une relance éditée ne s’annule pas/)).toBeTruthy();
  await user.keyboard('{Enter} ');
  expect([onConfirm, onClose].map((told) => told.mock.calls.length)).toEqual([0, 0]);
  expect(screen.queryByRole('status')).toBeNull();
  expect(button('Annuler').textContent).toBe('AnnulerÉchap');
  expect(button('Éditer 1 relance').textContent).toBe('Éditer 1 relanceCtrlEntrée');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByRole('status')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('status')).toBeNull();
  await user.keyboard('{Escape}');
  expect([onConfirm, onClose].map((told) => told.mock.calls.length)).toEqual([0, 1]);
});

test('more than leave at once are not passed over in silence: the others are counted, and stay for the next time', () => {
  const many = Array.from({ length: 2_003 }, () => ({}));
  showBatch([...many, { warnings: ['incompleteAddress'] as const, customerName: 'Sans Rue' }]);
  expect(button(/^Éditer 2\s000 relances$/)).toBeTruthy();
  expect(lines()).toContain('2 000 relances partent à la fois : 3 autres restent cochées, à éditer ensuite.');
  expect(lines()).toContain('1 lettre ne partira pas, adresse à compléter : Sans Rue');
});
