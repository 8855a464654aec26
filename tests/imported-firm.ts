import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { generateLedger } from '../electron/demonstration/generate.ts';
import type { TestContext } from './make-context.ts';
import { apply, makeImportContext, stage } from './usecases/set-up/import-steps.ts';

/** Another `seed` makes other customers and documents. */
export type FirmSize = { readonly customers: number; readonly documents: number; readonly seed?: number };

/** What an import cost, in seconds of processor and lines of the file. */
export type ImportCost = { readonly lines: number; readonly stageSeconds: number; readonly applySeconds: number };

/** A firm of the generator, imported through the handlers fiscal year after fiscal year: the same ledger as the demonstration, larger. */
export async function makeImportedFirm(
  folder: string,
  size: FirmSize,
): Promise<{ context: TestContext; costs: readonly ImportCost[] }> {
  const context = makeImportContext();
  const { fiscalYears } = generateLedger({ seed: 1, ...size, from: '2023-01-01', to: '2025-12-31' });
  const costs: ImportCost[] = [];
  mkdirSync(folder, { recursive: true });
  for (const fiscalYear of fiscalYears) {
    const path = join(folder, fiscalYear.fileName);
    const lines = writeText(path, fiscalYear.text());
    const started = seconds();
    const { batchId } = await stage(context, path);
    const staged = seconds();
    await apply(context, batchId);
    costs.push({ lines, stageSeconds: staged - started, applySeconds: seconds() - staged });
  }
  return { context, costs };
}

/** Writes a text part by part; returns its lines. */
export function writeText(path: string, parts: Iterable<string>): number {
  const file = openSync(path, 'w');
  let lines = 0;
  for (const part of parts) {
    writeSync(file, part);
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) lines += 1;
  }
  closeSync(file);
  return lines;
}

/** Seconds of processor time spent so far, which other programs do not influence. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
