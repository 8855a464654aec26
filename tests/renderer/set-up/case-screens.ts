import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { readPdf } from '../../read-pdf.ts';
import { caseFile } from '../../usecases/cases/case-firm.ts';
import { firmOn } from '../../usecases/cases/list-case.ts';
import { willChoose } from './choose-files.ts';
import { mount } from './mount.tsx';
import { applyImport, goTo, pageText, readThrough, readyButton, typeDay } from './through-imports.ts';
import { named, spaced } from './words.ts';

const cellsOf = (row: Element): string[] => [...row.querySelectorAll('th, td')].map((cell) => spaced(cell.textContent));
const rowsOf = (table: Element, part: string): string[][] => [...table.querySelectorAll(`${part} tr`)].map(cellsOf);

/** Follows a case through the application on an empty firm, and returns what its user sees. */
export function openCase(name: string, today: string) {
  const context = firmOn(today);
  const user = mount('/imports', context);
  return {
    context,
    user,
    /** Reads a file of the case and returns the text of its check; nothing is applied. */
    async preview(file: string): Promise<string> {
      await goTo(user, 'Imports');
      await readThrough(user, caseFile(name, file));
      await waitFor(() => expect(pageText()).not.toContain('Chargement…'));
      return pageText();
    },
    apply: () => applyImport(user),
    /** The sentence about a file of the case that cannot be read. */
    async refused(file: string): Promise<string> {
      willChoose([file, readFileSync(caseFile(name, file))]);
      await user.click(await readyButton('Choisir un fichier'));
      return spaced((await screen.findByRole('alert')).textContent);
    },
    /** Each line of the aged balance with its total, and the headings of the columns that hold an amount. */
    async balance(day: string): Promise<string[]> {
      await goTo(user, 'Balance âgée');
      await typeDay('Date d’arrêté', day.split('-').toReversed().join('/'));
      await waitFor(() => expect(pageText().split('Écart : 0,00 €')).toHaveLength(3));
      const table = await screen.findByRole('grid', { name: /^Balance âgée/ });
      const headings = rowsOf(table, 'thead')[0] ?? [];
      return [...rowsOf(table, 'tbody'), ...rowsOf(table, 'tfoot')].map(([who = '', ...cells]) =>
        [
          who,
          ...cells.flatMap((cell, index) => (/^–?0,00$/.test(cell) ? [] : [`${headings[index + 1]} ${cell}`])),
        ].join(' · '),
      );
    },
    /** Who is to be reminded today, and of how much. */
    async worklist(): Promise<string[]> {
      await goTo(user, 'À faire');
      await user.click(await screen.findByRole('tab', { name: 'À relancer' }));
      await waitFor(() => expect(pageText()).toMatch(/relances? à faire,|Aucune relance à faire|attend(ent)? le /));
      // The day of a case may be one on which nothing is sent.
      const [open] = screen.queryAllByRole('button', { name: /préparer quand même$/ });
      if (open) {
        await user.click(open);
        await waitFor(() => expect(pageText()).toMatch(/relances? à faire,/));
      }
      const list = screen.queryByRole('grid', { name: 'Relances proposées' });
      const rows = list ? rowsOf(list, 'tbody').filter((cells) => cells.length > 4) : [];
      return rows.map((cells) => [cells.find((cell) => cell !== ''), cells.at(-1)].join(' · '));
    },
    /** The documents that the worklist holds back, with reasons and amounts. */
    async waiting(): Promise<string[]> {
      await user.click(await screen.findByRole('tab', { name: 'En attente' }));
      const held = await screen.findByRole('grid', { name: 'Relances en attente et leurs raisons' });
      await waitFor(() => expect(rowsOf(held, 'tbody').length).toBeGreaterThan(0));
      return [...held.querySelectorAll('tbody tr')].map((row) => {
        const [, reference, , , open] = cellsOf(row);
        const reasons = [...row.querySelectorAll('li')].map(({ textContent }) => spaced(textContent));
        return [reference, reasons.join(' ; '), open].join(' · ');
      });
    },
    /** The preview of the letter to `customer`, opened from the worklist. */
    async letter(customer: string): Promise<string> {
      const list = within(await screen.findByRole('grid', { name: 'Relances proposées' }));
      await user.click(await list.findByText(customer));
      const panel = within(await screen.findByRole('complementary', named(customer)));
      const preview = panel.queryByRole('button', { name: 'Aperçu' });
      if (preview) await user.click(preview);
      // Those around it are made ahead: the one in sight is told by its name.
      const file = await panel.findByRole('region', { name: /\.pdf$/ });
      const content = context.made.findLast(({ name }) => name === file.getAttribute('aria-label'))?.content;
      if (!(content instanceof Uint8Array)) throw new Error('no letter was made');
      return (await readPdf(content)).text;
    },
  };
}
