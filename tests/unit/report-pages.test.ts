import { expect, test } from 'vitest';
import { createInProcessJobs } from '../../electron/jobs/in-process.ts';
import type { Report, ReportColumn, ReportRow } from '../../shared/domain/reports/report.ts';
import { readPdf } from '../read-pdf.ts';

async function render(report: Report) {
  const [pdf] = await createInProcessJobs().run('renderPdfs', [{ kind: 'report', content: report }], {});
  if (!pdf) throw new Error('nothing rendered');
  return { ...(await readPdf(pdf.content)), pageCount: pdf.pageCount };
}

const columns: readonly ReportColumn[] = [
  { heading: 'Code client', kind: 'code' },
  { heading: 'Client', kind: 'text' },
  { heading: 'Devise', kind: 'code', isOnlyInSheets: true },
  { heading: 'Non échu', kind: 'amount' },
  { heading: 'Avoirs', kind: 'amount' },
  { heading: 'Total', kind: 'amount' },
];

const report: Report = {
  language: 'fr',
  firmName: 'Atelier Mercier SAS',
  printedOn: '2026-11-21',
  title: 'Balance âgée au 31/10/2026',
  sheet: 'Balance âgée',
  parameters: [{ label: "Date d'arrêté", value: { day: '2026-10-31' } }],
  columns,
  rows: Array.from({ length: 60 }, (_, index) => ({
    cells: [`411${index}`, `Client ${index}`, 'USD', { cents: 100_000 }, { cents: -2_000 }, { cents: 98_000 }],
  })),
  totals: [{ cells: ['', 'Total USD', 'USD', { cents: 6_000_000 }, { cents: -120_000 }, { cents: 5_880_000 }] }],
  notes: ['Écart : 0,00 €'],
};

test('a report is printed across the page with its headings, totals and control', async () => {
  const { pages, pageCount, text } = await render(report);
  expect(pages[0]?.widthMm).toBeCloseTo(297, 0);
  expect(pageCount).toBe(2);
  for (const page of pages) {
    expect(page.text).toContain('Non échu');
    expect(page.text).toContain('Écart : 0,00 €');
  }
  expect(pages[0]?.text).toContain('31/10/2026');
  expect(pages[1]?.text).toContain('58 800,00');
  expect(pages[1]?.text).toContain('Total USD');
  expect(pages[1]?.text).toContain('Page 2/2');
  expect(pages[0]?.text).toContain('4111 Client 1 1 000,00 −20,00 980,00');
  // Columns that only sheets need are not on the page.
  expect(text).not.toContain('Devise');
});

test('fifteen columns of amounts stay on the page', async () => {
  const ages = Array.from({ length: 15 }, (_, index): ReportColumn => ({ heading: `Âge ${index}`, kind: 'amount' }));
  const cells = ages.map((_, index) => ({ cents: 123_456_700 + index }));
  const { pages } = await render({
    ...report,
    columns: [...columns.slice(0, 2), ...ages],
    rows: [{ cells: ['41100001', 'Établissements Lefebvre et Compagnie', ...cells] }],
    totals: [{ cells: ['', 'Total EUR', ...cells] }],
  });
  const [page] = pages;
  const last = page?.pieces.filter(({ text }) => text === '1 234 567,14') ?? [];
  expect(last).toHaveLength(2);
  for (const { leftMm } of last) expect(leftMm).toBeLessThan(297 - 12 - 8);
});

test('the rows of one subject are together: said once, each amount on its line, each remark with whose it is', async () => {
  const part = (side: string, cents: number | null, remark: string, isPart = true): ReportRow => ({
    cells: ['C1', 'Élan', side, cents === null ? null : { cents }, remark],
    isPart,
  });
  const { pages, text } = await render({
    ...report,
    columns: [
      ...columns.slice(0, 2),
      { heading: 'Édition', kind: 'part' },
      { heading: 'Total', kind: 'amount' },
      { heading: 'Remarque', kind: 'note' },
    ],
    rows: [part('N° 1', 0, 'promis', false), part('N° 2', 2_000, ''), part('Écart', null, '')],
    totals: [],
  });
  expect(text.match(/Élan/g)).toHaveLength(1);
  expect(text).toContain('N° 1 : promis');
  const topOf = (sought: string) => pages[0]?.pieces.find((piece) => piece.text === sought)?.topMm;
  expect(topOf('20,00')).toBeCloseTo(topOf('N° 2') ?? 0, 1);
});

test('a row higher than a page goes on over the pages, none of its lines lost', async () => {
  const line = (index: number) => `phrase ${index} du courriel`;
  const long = Array.from({ length: 1000 }, (_, index) => line(index)).join(' ');
  const lines = Array.from({ length: 300 }, (_, index) => line(index)).join('\n');
  for (const tall of [long, lines]) {
    const rows = [{ cells: ['411', tall, 'EUR', null, null, null] }, ...report.rows.slice(0, 3)];
    const { text, pageCount } = await render({ ...report, rows });
    expect(pageCount).toBeGreaterThan(2);
    for (const said of [line(0), line(150), line(299), 'Client 2']) expect(text).toContain(said);
  }
});
