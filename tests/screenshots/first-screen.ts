import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { demonstrationFile } from '../../electron/dev/made-demonstration.ts';
import { fixture } from '../e2e/application.ts';
import { makeDemonstration } from '../e2e/made-firms.ts';

type Look = (state: string) => Promise<void>;

const ledger = fixture('fec', '100000017FEC20241231.txt');
const nextLedger = fixture('fec', '100000017FEC20251231_provisoire.txt');
const refused = fixture('fec', 'expected.json');

/** The first screen without a firm, with one file, with several, and once a firm is known. */
export async function openFirstScreen(page: Page, look: Look): Promise<void> {
  await look('first screen');
  await choose(page, [refused]);
  await page.getByText(/n’a pas été lu/u).waitFor();
  await look('file that is refused');
  await choose(page, [ledger]);
  await page.getByRole('dialog').waitFor();
  await look('firm of a file');
  await page.keyboard.press('Escape');
  await choose(page, [ledger, nextLedger, refused]);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await look('firm of several files');
  await dialog.getByLabel('Nom de la société').fill('Atelier Mercier SAS');
  await dialog.getByRole('button', { name: /^Créer le dossier/u }).click();
  await page.getByRole('button', { name: 'Appliquer l’import' }).waitFor();
  await look('several files to import');
  await page.getByRole('button', { name: /^Dossier ouvert/u }).click();
  await page.getByRole('menuitem', { name: 'Fermer ce dossier' }).click();
  await page.getByText('Choisir un export de la comptabilité…').waitFor();
  await look('known firms');
  await choose(page, [ledger]);
  await page.getByRole('dialog').waitFor();
  await look('file of a known firm');
  await page.keyboard.press('Escape');
}

async function choose(page: Page, files: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un export de la comptabilité…' }).click();
  await (await chooser).setFiles([...files]);
}

/** A firm file of which a part was overwritten, in `folder`. */
export async function damagedFirm(folder: string): Promise<string> {
  await makeDemonstration();
  const file = join(folder, 'damaged.amiable');
  const bytes = readFileSync(demonstrationFile());
  bytes.fill(0x5a, 4096, 40_960);
  writeFileSync(file, bytes);
  return file;
}
