import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateLedger } from '../../electron/demonstration/generate.ts';
import { writeText } from '../imported-firm.ts';
import type { ImportFigures } from './import-process.ts';

/** Importing one year of a ledger at two sizes, each in a process of its own: its time, its memory, and how long the window waits. */
const sizes = [
  { customers: 800, documents: 37_000 },
  { customers: 4_000, documents: 185_000 },
];

const folder = mkdtempSync(join(tmpdir(), 'amiable-bench-'));
try {
  const columns = sizes.map((size) => {
    const { fiscalYears } = generateLedger({ seed: 1, ...size, from: '2025-01-01', to: '2025-12-31' });
    const [fiscalYear] = fiscalYears;
    if (!fiscalYear) throw new Error('the generator made no fiscal year');
    const path = join(folder, fiscalYear.fileName);
    const lines = writeText(path, fiscalYear.text());
    const script = join(import.meta.dirname, 'import-process.ts');
    const output = execFileSync(process.execPath, [script, path], { encoding: 'utf8' });
    const figures: ImportFigures = JSON.parse(output);
    return { lines, figures };
  });
  const rows: readonly [string, (column: (typeof columns)[number]) => number][] = [
    ['lines', ({ lines }) => lines],
    ['staged, s', ({ figures }) => figures.stageSeconds],
    ['applied, s', ({ figures }) => figures.applySeconds],
    ['lines/s', ({ lines, figures }) => lines / (figures.stageSeconds + figures.applySeconds)],
    ['longest block while staging, ms', ({ figures }) => figures.stageBlockMs],
    ['longest block while applying, ms', ({ figures }) => figures.applyBlockMs],
    ['memory before, MB', ({ figures }) => figures.startMegabytes],
    ['peak memory, MB', ({ figures }) => figures.peakMegabytes],
    ['check, s', ({ figures }) => figures.checkSeconds],
  ];
  console.log(`${'import of one file'.padEnd(36)}${'small'.padStart(12)}${'large'.padStart(12)}     slope`);
  for (const [name, read] of rows) {
    const [small = 0, large = 0] = columns.map(read);
    const values = [small, large].map((value) => value.toFixed(value < 100 ? 2 : 0).padStart(12)).join('');
    console.log(`${name.padEnd(36)}${values}${(large / small).toFixed(1).padStart(10)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
