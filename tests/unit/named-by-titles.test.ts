import { expect, test } from 'vitest';
import { firmNamedByTitles } from '../../shared/domain/firm/named-by-titles.ts';

test.each([
  [[['Atelier Mercier SAS'], ['Balance âgée clients au 30/06/2025']], 'Atelier Mercier SAS', null],
  [[['Aged Receivables Detail'], ['Mercier Workshop'], ['As of Jun 30, 2025']], 'Mercier Workshop', null],
  [
    [
      ['Balance âgée', 'Boulangerie de la Gare'],
      ['Situation au', '30/06/2025'],
    ],
    'Boulangerie de la Gare',
    null,
  ],
  [[['Société : SARL Dupont & Fils'], ['Liste'], ['SIREN : 404 833 048']], 'SARL Dupont & Fils', '404833048'],
  [
    [
      ['Dossier', '012 - Garage Petit'],
      ['SIRET', '40483304800022'],
    ],
    'Garage Petit',
    '404833048',
  ],
  [[['Liste des factures']], '', null],
  [[['Juin 2025'], ['Tous les clients']], '', null],
  [[['Atelier Mercier', 'Agence de Lyon'], ['Balance']], '', null],
  [[['Société : '], ['SIREN : 123 456 789']], '', null],
  [[], '', null],
])('%j name « %s », %s', (titles, name, siren) => {
  expect(firmNamedByTitles(titles)).toEqual({ name, siren });
});
