import { cleanup, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { expect, test, vi } from 'vitest';
import { ProposalPanel } from '../../renderer/pages/reminders/proposal-panel.tsx';
import { ReasonList } from '../../renderer/pages/reminders/reason-list.tsx';
import { holdReasons, type Proposal } from '../../shared/domain/reminders/proposal.ts';
import { sampleProposal } from './sample-proposal.ts';
import { show } from './set-up/mount.tsx';

function showPanel(values: Partial<Proposal>, options: Partial<ComponentProps<typeof ProposalPanel>> = {}) {
  const told = { onPreview: vi.fn(), onConfirm: vi.fn() };
  const { user } = show(
    <ProposalPanel
      proposal={sampleProposal(values)}
      callReport={<input aria-label="Compte rendu" />}
      words={null}
      onWrite={null}
      letter={null}
      {...told}
      {...options}
    />,
  );
  return { user, ...told };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const pageText = () => document.body.textContent?.replace(/\s/g, ' ') ?? '';
const foot = () =>
  [...document.querySelectorAll('tfoot tr')].map(({ textContent }) => textContent?.replace(/\s/g, ' '));

test.each(holdReasons)('the reason « %s » is said in words', (reason) => {
  show(<ReasonList reasons={[reason]} />);
  expect(pageText()).not.toContain(reason);
});

test('it says whom, how much, why now, by which step', () => {
  showPanel({});
  expect(screen.getByRole('link', { name: 'Garage Bréal' }).getAttribute('href')).toBe('/customers/7');
  expect(pageText()).toContain('120,00 €');
  expect(pageText()).toContain('Première relance');
  expect(pageText()).toContain('Priorité 12 = 5 montant + 7 échu depuis 40 j');
  expect(pageText()).toContain('40 j');
});

test('a letter is previewed or confirmed, and its customer put on hold', async () => {
  const { user, onPreview, onConfirm } = showPanel({});
  await user.click(button('Aperçu'));
  await user.click(button('Éditer la lettre'));
  expect([onPreview, onConfirm].map((told) => told.mock.calls.length)).toEqual([1, 1]);
  expect(button('Suspendre').getAttribute('aria-keyshortcuts')).toBe('Shift+S');
});

test.each([
  ['incompleteAddress', 'Compléter la fiche du client', '/customers/7?tab=details'],
  ['senderAddress', 'Compléter l’adresse de la société', '/settings'],
] as const)(
  'a letter that lacks an address (%s) cannot leave, and leads to where it is completed',
  (warning, label, href) => {
    showPanel({ warnings: [warning] });
    expect(button('Éditer la lettre').disabled).toBe(true);
    expect(pageText()).toContain('Cette lettre ne peut pas partir');
    expect(screen.getByRole('link', { name: label }).getAttribute('href')).toBe(href);
    expect(pageText()).not.toContain('À vérifier avant l’envoi');
    expect(button('Aperçu').disabled).toBe(false);
  },
);

test('what should be looked at does not keep it from leaving', () => {
  showPanel({ warnings: ['estimatedDueDate'] });
  expect(pageText()).toContain('À vérifier avant l’envoiÉchéance estimée');
  expect(button('Éditer la lettre').disabled).toBe(false);
});

test('a call is reported and recorded, without a letter to look at', async () => {
  const { user, onConfirm } = showPanel({ channel: 'call' });
  expect(screen.queryByRole('button', { name: 'Aperçu' })).toBeNull();
  expect(screen.getByLabelText('Compte rendu')).toBeTruthy();
  await user.click(button('Enregistrer l’appel'));
  expect(onConfirm).toHaveBeenCalledTimes(1);
});

test('the preview of another day confirms nothing', () => {
  showPanel({ channel: 'call' }, { onConfirm: null, callReport: null });
  expect(screen.queryByRole('button', { name: /Enregistrer|Éditer/ })).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('credits come off line by line, a part of one as such', () => {
  const credit = { issuedOn: '2025-05-02', openCents: 3_000 };
  showPanel({
    creditCents: 4_000,
    claimedCents: 8_000,
    credits: [
      { ...credit, id: 1, kind: 'creditNote', nature: null, reference: 'A1', deductedCents: 3_000 },
      { ...credit, id: 2, kind: 'payment', nature: null, reference: 'R2', deductedCents: 1_000 },
    ],
  });
  expect(foot()).toEqual([
    'Total des pièces120,00 €',
    'À déduire : avoir A1 du 02/05/2025−30,00 €',
    'À déduire : règlement R2 du 02/05/2025, pour partie (de 30,00 €)−10,00 €',
    'À réclamer80,00 €',
  ]);
  expect(pageText()).toContain('art. 1342-10');
});

test.each([
  [['F1', 'F2'], /20,00 € d’autres crédits non imputés paient d’autres pièces, absentes de ce message : F1, F2\./],
  [[], /20,00 € d’autres crédits non imputés paient d’autres pièces, absentes de ce message\./],
])('credits that pay other documents %j are said', (references, words) => {
  showPanel({ elsewhere: { creditCents: 2_000, references } });
  expect(pageText()).toMatch(words);
  expect(foot()).toEqual([]);
});

test('a formal notice says that it claims the principal', () => {
  showPanel({ channel: 'registered', isFormalNotice: true });
  expect(pageText()).toContain('En principal : les pénalités et l’indemnité s’ajoutent dans la lettre.');
});

test('it says to whom the message is addressed, the number that is called, and who has a copy', () => {
  const roy = { name: 'Mme Roy', role: 'Comptable', duty: 'accounts' as const, email: null, phone: '02 40 11 22 33' };
  showPanel({ channel: 'call', recipient: roy });
  expect(pageText()).toContain('DestinataireMme Roy, Comptable02 40 11 22 33');
  cleanup();
  showPanel({ recipient: roy, copies: [{ as: 'salesperson', name: 'Jean Martin' }] });
  expect(pageText()).toContain('Mme Roy, ComptableCopieJean Martin (Notre commercial)');
  expect(pageText()).not.toContain('02 40 11 22 33');
});
