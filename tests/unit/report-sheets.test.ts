import readWorkbook from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { csv } from '../../electron/exports/csv.ts';
import type { ExportFormat } from '../../electron/exports/format.ts';
import { html } from '../../electron/exports/html.ts';
import { xlsx } from '../../electron/exports/xlsx.ts';
import { createInProcessJobs } from '../../electron/jobs/in-process.ts';
import type { Report } from '../../shared/domain/reports/report.ts';
import { makeContext } from '../make-context.ts';

const seal = '3f9a1c0277de40b1'.repeat(4);

const report: Report = {
  language: 'fr',
  firmName: 'Atelier Mercier SAS',
  printedOn: '2026-11-21',
  title: 'Comparaison',
  sheet: 'Comparaison',
  parameters: [
    { label: 'N° 1', value: seal },
    { label: 'Au', value: { day: '2026-10-31' } },
    { label: 'N° 2', value: seal },
  ],
  columns: [
    { heading: 'Code client', kind: 'code' },
    { heading: 'Client', kind: 'text' },
    { heading: 'Total', kind: 'amount' },
    { heading: 'Pages', kind: 'count' },
    { heading: 'N°', kind: 'count' },
  ],
  rows: [
    { cells: ['=1+1', 'Zénith\u0007', { cents: -5 }, { count: 1200 }, { number: 1024 }] },
    { cells: ['00012', 'Élan', null, null, null] },
  ],
  totals: [],
  notes: ['Écart : 0,00 €'],
};

test('in a sheet no long parameter is cut off by the next, and every cell keeps its kind', async () => {
  const context = { ...makeContext(), jobs: createInProcessJobs() };
  const content = await xlsx.write(report, { context, signal: undefined });
  const [sheet] = await readWorkbook(new Blob([content]));
  const [, labels = [], values = [], , headings, ...rows] = sheet?.data ?? [];
  const places = values.flatMap((value, place) => (value === null ? [] : [place]));
  expect(places.map((place) => labels[place])).toEqual(['N° 1', 'Au', 'N° 2']);
  const [first = 0, second = 0] = places;
  // Columns of 18, 36 and 16 characters hold the 64 of a seal.
  expect([first, second]).toEqual([0, 3]);
  expect(values[second]).toEqual(new Date('2026-10-31T00:00:00Z'));
  expect(headings?.slice(0, 5)).toEqual(['Code client', 'Client', 'Total', 'Pages', 'N°']);
  expect(rows.slice(0, 2).map((row) => row.slice(0, 5))).toEqual([
    ['=1+1', 'Zénith', -0.05, 1200, 1024],
    ['00012', 'Élan', null, null, null],
  ]);
});

test('whole numbers are figures in a CSV, and are cut into thousands on a page only where they count something', async () => {
  const context = { ...makeContext(), jobs: createInProcessJobs() };
  const textOf = async (format: ExportFormat) =>
    new TextDecoder().decode(await format.write(report, { context, signal: undefined })).replace(/\s/g, ' ');
  expect(await textOf(csv)).toContain('-0,05;1200;1024');
  expect(await textOf(html)).toContain('<td class="figure">1 200</td><td class="figure">1024</td>');
});
