import { expect, test } from 'vitest';
import { firmNamedByFile } from '../../shared/domain/firm/named-by-file.ts';

test.each([
  ['404833048FEC20241231.txt', '', '404833048'],
  ['404833048FEC20241231_provisoire.txt', '', '404833048'],
  ['FEC Menuiserie Roy 404833048 2025.csv', 'Menuiserie Roy', '404833048'],
  ['40483304800022_balance.xlsx', '', '404833048'],
  ['Balance âgée clients SARL Dupont & Fils au 31-12-2025.xlsx', 'SARL Dupont & Fils', null],
  ['Atelier_Mercier_grand_livre_20251231.csv', 'Atelier Mercier', null],
  ['A_balance_agee.csv', '', null],
  ['export (1).csv', '', null],
  ['123456789FEC20241231.txt', '', null],
])('%s names « %s », %s', (file, name, siren) => {
  expect(firmNamedByFile(file)).toEqual({ name, siren });
});
