import { renderPdf } from '../documents/render.ts';
import { resourcesFolder } from './resources.ts';

/**
 * Renders a page that nobody sees, twice: the libraries, the fonts and their first use took a second of the first letter that somebody
 * waited for.
 */
export async function warmRendering(): Promise<null> {
  await import('../documents/reminder/layout.ts');
  for (const place of [1, 2]) {
    await renderPdf(
      {
        kind: 'report',
        content: {
          language: 'fr',
          firmName: '–',
          printedOn: '2025-01-01',
          title: '–',
          sheet: '–',
          parameters: [],
          columns: [
            { heading: '–', kind: 'text' },
            { heading: '–', kind: 'amount' },
          ],
          rows: [{ cells: ['–', { cents: place }] }],
          totals: [{ cells: ['–', { cents: place }], isStrong: true }],
          notes: ['–'],
        },
      },
      resourcesFolder,
    );
  }
  return null;
}
