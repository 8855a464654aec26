import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createFirmFile } from '../../db/file/open.ts';
import { demonstrationFile } from '../../electron/dev/made-demonstration.ts';
import { makeDemonstration } from '../e2e/made-firms.ts';
import { type FirmSize, makeImportedFirm } from '../imported-firm.ts';

/** The firms that are photographed, by what they hold. */
export const photographedFirms = ['demonstration', 'empty', 'three', 'thousands'] as const;
export type PhotographedFirm = (typeof photographedFirms)[number];

const makers: Record<PhotographedFirm, (file: string, folder: string) => Promise<void>> = {
  async demonstration(file) {
    await makeDemonstration();
    cpSync(demonstrationFile(), file);
  },
  async empty(file) {
    const now = new Date().toISOString();
    createFirmFile(file, { name: 'Atelier Mercier SAS', siren: null, now, isDemonstration: false }).close();
  },
  // With this seed each of the three owes something.
  three: (file, folder) => imported(file, join(folder, 'three'), { customers: 3, documents: 60, seed: 6 }),
  thousands: (file, folder) => imported(file, join(folder, 'thousands'), { customers: 3_000, documents: 12_000 }),
};

/** The file of a firm of its own in `folder`. */
export async function makeFirm(firm: PhotographedFirm, folder: string): Promise<string> {
  const file = join(folder, `${firm}.amiable`);
  await makers[firm](file, folder);
  return file;
}

async function imported(file: string, folder: string, size: FirmSize): Promise<void> {
  const { context } = await makeImportedFirm(folder, size);
  const { firm } = context.session;
  if (!firm) throw new Error('no firm is open');
  firm.close();
  cpSync(firm.path, file);
}
