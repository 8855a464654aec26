import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { rowsOf } from '../usecases/set-up/import-steps.ts';
import { leftOf, makePayersContext, wrongOf } from '../usecases/set-up/payment-lists.ts';
import { willChoose } from './set-up/choose-files.ts';
import { mount } from './set-up/mount.tsx';
import { pageText, readyButton } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

const list = [
  'Date;Client;Montant;Libellé',
  '15/05/2025;Dupont SARL;100,00;Virement F-101',
  '16/05/2025;C2;80,00;CB',
  '17/05/2025;Inconnu;5,00;CB',
].join('\r\n');

test('a list that may be of invoices is asked about, then its payments are shown, entered and taken back', async () => {
  const { context } = await makePayersContext();
  const user = mount('/imports', context);
  willChoose(['mai.csv', list]);
  await user.click(await readyButton('Choisir un fichier'));
  await screen.findByText(/^Ce fichier peut contenir des factures, ou des règlements reçus/);
  const proceed = screen.getByRole<HTMLButtonElement>('button', named('Voir ce qui va changer'));
  expect(proceed.disabled).toBe(true);

  await user.click(screen.getByRole('radio', named('des règlements reçus')));
  await screen.findByText('Règlements lus');
  expect(pageText()).toContain('185,00 €');
  await user.click(await readyButton('Voir ce qui va changer'));
  await screen.findByText(/^Voici les règlements que cette liste va enregistrer/);
  const rows = async () =>
    [...(await screen.findByRole('grid', named('Règlements'))).querySelectorAll('tbody tr')].map(({ textContent }) =>
      spaced(textContent),
    );
  await waitFor(async () =>
    expect(await rows()).toEqual([
      expect.stringMatching(/Dupont SARL.*100,00.*Nouveau.*F-101 100,00 € · Numéro de facture écrit/),
      // F-201 and F-202 are of the same amount.
      expect.stringMatching(/Martin et fils.*80,00.*Nouveau.*rien de certain : reste à imputer/),
    ]),
  );
  expect(pageText()).toContain('Un règlement reste à imputer');
  await user.click(screen.getByRole('tab', { name: /Lignes refusées/ }));
  expect(await screen.findByText(/^« Inconnu » n’est aucun client du dossier/)).toBeTruthy();

  await user.click(await readyButton('Enregistrer les règlements'));
  await screen.findByText('Règlements enregistrés.');
  expect(leftOf(context)).toContain('C1 invoice F-101: 0');
  expect(rowsOf(context, `select count(*) as n from documents where kind = 'payment'`)).toEqual([{ n: 2 }]);

  await user.click(await readyButton('Annuler cet import'));
  const question = within(await screen.findByRole('dialog'));
  await user.click(question.getByRole('button', named('Annuler cet import')));
  expect(
    (await screen.findAllByText(/^Import annulé : ses règlements et leurs imputations sont retirés/)).length,
  ).toBeGreaterThan(0);
  expect(leftOf(context)).toContain('C1 invoice F-101: 10000');
  expect(wrongOf(context)).toEqual([]);
});

test('a payment that the list says twice is left out, by the line of the first, until the user says that it is another', async () => {
  const { context } = await makePayersContext();
  const user = mount('/imports', context);
  const twice = '15/05/2025;C3;Durand;30,00;CHQ 7';
  const rows = ['Date de règlement;Code client;Nom;Montant encaissé;Référence', twice, twice].join('\r\n');
  willChoose(['mai.csv', rows]);
  await user.click(await readyButton('Choisir un fichier'));
  await user.click(await readyButton('Voir ce qui va changer'));
  await screen.findByText('celui de la ligne 2');
  await user.click(screen.getByRole('tab', { name: /Lignes refusées/ }));
  expect(await screen.findByText(/^Ce règlement du 15\/05\/2025 .* est aussi à la ligne 2/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /^Enregistrer aussi/ }));
  await user.click(await readyButton('Enregistrer les règlements'));
  await screen.findByText('Règlements enregistrés.');
  expect(leftOf(context).filter((left) => left === 'C3 payment CHQ 7: 3000')).toHaveLength(2);
});
