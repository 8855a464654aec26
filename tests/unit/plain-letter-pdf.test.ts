import { expect, test } from 'vitest';
import type { PdfRequest } from '../../electron/documents/registry.ts';
import { createInProcessJobs } from '../../electron/jobs/in-process.ts';
import { tidyLetter } from '../../shared/domain/letters/typed-letter.ts';
import { sampleCustomer, sampleLetter, samplePlainLetter } from '../letter-samples.ts';
import { readPdf } from '../read-pdf.ts';

async function render(request: PdfRequest) {
  const [pdf] = await createInProcessJobs().run('renderPdfs', [request], {});
  if (!pdf) throw new Error('no PDF');
  return { ...pdf, ...(await readPdf(pdf.content)) };
}

const typed = (text: string, subject = 'Votre demande') => ({ typed: tidyLetter({ subject, text }) });
const sentence = 'Nous vous remercions de votre visite et restons à votre disposition pour en parler. ';

test('letterhead, window, references, date and foot stand where those of a reminder do', async () => {
  const letter = await render(samplePlainLetter({ letterNumber: 12 }));
  const reminder = await render(sampleLetter());
  const around = ({ pages }: Awaited<ReturnType<typeof render>>) =>
    pages[0]?.pieces.filter(({ topMm }) => topMm < 95 || topMm > 275);
  expect(around(letter)).toEqual(around(reminder));
  expect(letter.text).toContain('Objet : Changement de coordonnées bancaires');
  expect(letter.text).toMatch(/la nouvelle\. Nous vous prions d’agréer.*Claire Mercier Responsable du recouvrement/);
  expect(letter.text).not.toMatch(/IBAN|Montant|régler/);
});

test('the greeting and the farewell are in the language of the customer', async () => {
  const { text } = await render(samplePlainLetter({ customer: { ...sampleCustomer, language: 'en' } }));
  expect(text).toMatch(/Subject: Changement.*Dear Sir or Madam,.*Yours faithfully,/);
});

test('special characters are printed as typed', async () => {
  const special = 'Prix : 12 € – « œuvre » <b>&amp;</b> 50 % ½ naïve, Łódź, Жуков, αβγ ✓ → "fin" l\'été {x} [y]';
  const { text } = await render(samplePlainLetter(typed(special, 'R&D <objet> n° 1')));
  expect(text).toContain('R&D <objet> n° 1');
  expect(text).toContain(special.replace(/\s+/g, ' '));
});

test.each([
  ['forty paragraphs', Array.from({ length: 40 }, (_, place) => `${place + 1}. ${sentence}`).join('\n\n')],
  ['one paragraph of 4 900 characters', sentence.repeat(58)],
  ['a line each', Array.from({ length: 90 }, (_, place) => `Ligne ${place + 1}`).join('\n')],
])('a long text goes on over the pages, each with its number: %s', async (_, text) => {
  const { pages, text: printed } = await render(samplePlainLetter(typed(text.trim())));
  expect(pages.length).toBeGreaterThan(1);
  for (const [index, page] of pages.entries()) {
    expect(page.text).toContain(`Page ${index + 1}/${pages.length}`);
    if (index > 0) expect(page.text).toContain('courrier n° 14 du 21/11/2026');
    const body = page.pieces.filter(({ topMm }) => topMm > 20 && topMm < 279);
    for (const { leftMm } of body) expect(leftMm).toBeGreaterThanOrEqual(19.9);
  }
  const words = (printed.match(/Nous vous remercions|Ligne \d+/g) ?? []).length;
  expect(words).toBe((text.match(/Nous vous remercions|Ligne \d+/g) ?? []).length);
  expect(pages.at(-1)?.text).toContain('Claire Mercier');
});

test('a short last paragraph goes to the next page with the signature, which never stands there alone', async () => {
  for (let count = 8; count < 16; count++) {
    const text = Array.from({ length: count }, () => sentence.repeat(3).trim()).join('\n\n');
    const { pages } = await render(samplePlainLetter(typed(`${text}\n\nDernier paragraphe.`)));
    expect(pages.at(-1)?.text).toContain('Dernier paragraphe.');
  }
});

test('of a long last paragraph, the last lines go with the signature, and its lines are those it would have elsewhere', async () => {
  const words =
    'Peut-être conviendrait-il que nous en parlions de vive voix « avant le 31 » : 1 234,56 € restent dus. ';
  for (let length = 700; length < 4_900; length += 210) {
    const text = (words + sentence).repeat(30).slice(0, length).trim();
    const linesOf = async (whole: string) => {
      const { pages } = await render(samplePlainLetter(typed(whole)));
      const body = pages.map(({ pieces }) =>
        Map.groupBy(
          pieces.filter(({ topMm, leftMm }) => topMm > 20 && topMm < 275 && leftMm < 80),
          ({ topMm }) => topMm.toFixed(1),
        ),
      );
      return body.map((lines) => [...lines.values()].map((line) => line.map((piece) => piece.text).join(' ')));
    };
    const pages = await linesOf(text);
    const isOfText = (line: string) => line !== '' && text.replace(/\s+/g, ' ').includes(line);
    const last = pages.at(-1)?.filter(isOfText) ?? [];
    expect(last.length, `${length}`).toBeGreaterThanOrEqual(2);
    const elsewhere = (await linesOf(`${text}\n\nFin.`)).flat().filter(isOfText);
    expect(pages.flat().filter(isOfText), `${length}`).toEqual(elsewhere);
  }
});

test('a word longer than a line stays on the page', async () => {
  const { pages, text } = await render(samplePlainLetter(typed('x'.repeat(400), 'y'.repeat(150))));
  expect((text.match(/x/g) ?? []).length).toBeGreaterThanOrEqual(400);
  expect(pages[0]?.pieces.filter((piece) => /x{30}/.test(piece.text)).length).toBeGreaterThan(3);
  expect(pages[0]?.pieces.filter((piece) => /y{30}/.test(piece.text)).length).toBeGreaterThan(1);
});
