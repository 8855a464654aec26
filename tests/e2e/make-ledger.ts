/**
 * `node make-ledger.ts FIRM LEDGER`: the firm many journeys begin with, through the use cases. The accounts of LEDGER are imported,
 * the firm and every customer have an address: no letter leaves without.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { finish } from '../../electron/app/finish.ts';
import { withSession } from '../../electron/hosts/terminal/common/session.ts';
import { firmSettings } from '../../shared/contract/firm.ts';

const [firm = '', ledger = ''] = process.argv.slice(2);

await withSession({ newFirmPath: firm }, async ({ client, choose }) => {
  await client.firms.create({ name: 'Atelier Mercier SAS' });
  const settings = firmSettings.parse(await client.firm.get());
  await client.firm.update({ ...settings, addressLine1: '4 rue du Port', postcode: '44000', city: 'Nantes' });
  await finish(await client.imports.load({ source: { fileToken: choose(ledger) } }));
  const codes = new Set(readFileSync(ledger, 'latin1').match(/\bC\d{5}\b/g));
  const list = `${firm}.csv`;
  const rows = [...codes].map((code) => `${code};12 rue de la Monnaie;35000;Rennes`);
  writeFileSync(list, ['Code;Adresse;CP;Ville', ...rows].join('\n'));
  const source = { fileToken: choose(list) };
  const { batchId } = await finish(await client.imports.stage({ source }));
  await finish(await client.imports.apply({ batchId, policy: { replace: true, create: 'none' } }));
});
