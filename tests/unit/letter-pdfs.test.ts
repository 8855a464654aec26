import { expect, test } from 'vitest';
import { buildAgreement } from '../../electron/documents/agreement/content.ts';
import { mergePdfs } from '../../electron/documents/parts/merge-pdfs.ts';
import type { PdfRequest } from '../../electron/documents/registry.ts';
import { createInProcessJobs } from '../../electron/jobs/in-process.ts';
import { usualClauses } from '../../shared/domain/plans/clauses.ts';
import {
  sampleAgreement,
  sampleCustomer,
  sampleDocument,
  sampleFirm,
  sampleLetter,
  sampleNotice,
} from '../letter-samples.ts';
import { readPdf } from '../read-pdf.ts';

async function render(request: PdfRequest) {
  const [pdf] = await createInProcessJobs().run('renderPdfs', [request], {});
  if (!pdf) throw new Error('no PDF');
  return { ...pdf, ...(await readPdf(pdf.content)) };
}

test('the recipient is in the window of a DL envelope, and nothing else is', async () => {
  const { pages } = await render(sampleLetter());
  const [first] = pages;
  expect(first?.widthMm).toBeCloseTo(210, 0);
  expect(first?.heightMm).toBeCloseTo(297, 0);
  const framed = first?.pieces.filter(
    ({ leftMm, topMm }) => leftMm >= 90 && leftMm <= 195 && topMm >= 55 && topMm <= 88,
  );
  expect(framed?.map((piece) => piece.text)).toEqual([
    'Établissements Dupont & Fils SARL',
    'ZONE ARTISANALE DE L ETANG BATIMENT C',
    '125 BOULEVARD DU MARECHAL FOCH',
    '42000 SAINT ETIENNE',
  ]);
  for (const piece of framed ?? []) expect(piece.leftMm).toBeGreaterThanOrEqual(110);
});

test('a reminder says what is owed, less credits, by when, and how to pay', async () => {
  const credits = [
    {
      kind: 'creditNote',
      nature: null,
      reference: 'AV-7',
      issuedOn: '2026-10-12',
      openCents: 15_000,
      deductedCents: 15_000,
    },
  ] as const;
  const { text, pageCount } = await render(
    sampleLetter({ documents: [1, 2, 3].map((n) => sampleDocument(n)), credits }),
  );
  expect(pageCount).toBe(1);
  expect(text).toContain('Sauf erreur ou omission de notre part');
  expect(text).toContain('FA-2026-1002');
  expect(text).toContain('3 006,00 €');
  expect(text).toContain('À déduire : avoir AV-7 du 12/10/2026');
  expect(text).toContain('−150,00 €');
  expect(text).toContain('2 856,00 €');
  expect(text).toContain('au plus tard le 30 novembre 2026');
  expect(text).toContain('FR76 3000 6000 0112 3456 7890 189');
  expect(text).toContain('SAS au capital de 50 000 € – SIREN 552 100 554 RCS Lyon');
  expect(text).toContain('Claire Mercier');
  expect(text).toContain('Page 1/1');
});

test('before the due date nothing is claimed', async () => {
  const { text } = await render(sampleLetter({ documents: [sampleDocument(1, -7)] }));
  expect(text).toContain('arrive prochainement à échéance');
  expect(text).not.toMatch(/retard|impayée/i);
});

test('the tones differ, and only a business is told of L441-10', async () => {
  const firm = await render(sampleLetter({ tone: 'firm' }));
  expect(firm.text).toContain('demeure impayée');
  expect(firm.text).toContain('articles L441-10 et D441-5 du code de commerce');
  const consumer = await render(sampleLetter({ tone: 'firm', customer: { ...sampleCustomer, kind: 'consumer' } }));
  expect(consumer.text).not.toMatch(/L441-10|40 €/);
});

test('a formal notice names both parties, the sums and each rate, and never guesses one', async () => {
  const { text } = await render(sampleNotice());
  expect(text).toContain('MISE EN DEMEURE DE PAYER');
  expect(text).toContain('Lettre recommandée avec accusé de réception');
  expect(text).toContain('SIREN 552 100 554');
  expect(text).toContain('SIREN 732 829 320');
  expect(text).toContain('du 01/01/2026 au 30/06/2026');
  expect(text).toContain('12,40 %');
  expect(text).toContain('non connu');
  expect(text).toContain('à ajouter');
  expect(text).toContain('restent à ajouter à la somme ci-dessus');
  expect(text).toContain('71,81 €');
  expect(text).toContain('(1 × 40,00 €)');
  // 1 001,00 + 10,32 + 61,49 + 40,00
  expect(text).toContain('1 112,81 €');
  expect(text).toContain('8 jours à compter de la première présentation');
  expect(text).toContain('article 1344 du code civil');
  expect(text).toContain('À défaut de règlement complet le 4 décembre 2026');
});

test('a consumer owes neither the 40 € nor commercial penalties', async () => {
  const { text } = await render(sampleNotice({ customer: { ...sampleCustomer, kind: 'consumer' }, penalties: [] }));
  expect(text).not.toMatch(/40,00|indemnité|L441-10|D441-5/i);
  expect(text).toContain('articles 1231-6 et 1344-1 du code civil');
});

test.each(['fr', 'en'] as const)(
  'no letter in %s passes for an act of court, threatens or charges costs',
  async (language) => {
    const customer = { ...sampleCustomer, language };
    const letters = [
      sampleLetter({ customer, documents: [sampleDocument(1, -7)] }),
      sampleLetter({ customer }),
      sampleLetter({ customer, tone: 'firm' }),
      sampleLetter({ customer, tone: 'formal' }),
      sampleNotice({ customer }),
    ];
    for (const letter of letters) {
      const { text } = await render(letter);
      expect(text).not.toMatch(/sommation|commandement|signifi|huissier|commissaire|marianne|exécutoire|dernier avis/i);
      expect(text).not.toMatch(
        /saisie|poursuites|frais de dossier|bailiff|seizure|enforcement|last notice|final notice/i,
      );
    }
  },
);

test('sixty invoices repeat their headings, number their pages and leave no signature alone', async () => {
  const documents = Array.from({ length: 60 }, (_, index) => sampleDocument(index));
  const { pages, pageCount } = await render(sampleLetter({ documents, tone: 'firm' }));
  expect(pageCount).toBe(3);
  expect(pages[0]?.text).toContain('N° de pièce');
  expect(pages[1]?.text).toContain('N° de pièce');
  expect(pages[1]?.text).toContain('courrier n° 12 du 21/11/2026');
  expect(pages[2]?.text).toContain('Page 3/3');
  expect(pages[2]?.text).toContain('Pour régler par virement');
  expect(pages[2]?.text).toContain('Claire Mercier');
});

test('a preview says so on its page and has no number', async () => {
  const { text } = await render(sampleLetter({ isPreview: true, letterNumber: null }));
  expect(text).toContain('APERÇU');
  expect(text).not.toContain('Courrier n°');
});

test('every page that leaves bears the head of the journal, away from the edge; a preview bears none', async () => {
  const documents = Array.from({ length: 60 }, (_, index) => sampleDocument(index));
  const { pages } = await render(sampleLetter({ documents }));
  for (const page of pages) expect(page.text).toContain('Journal n° 128 3f9a 1c02 77de 40b1');
  const signed = await render({ kind: 'planAgreement', content: agreement });
  for (const page of signed.pages) expect(page.text).toContain('Journal n° 128 3f9a 1c02 77de 40b1');
  const feet = [...pages, ...signed.pages].flatMap(({ pieces }) => pieces.filter(({ topMm }) => topMm > 279));
  expect(Math.max(...feet.map(({ topMm }) => topMm))).toBeLessThan(292);
  const preview = await render(sampleLetter({ isPreview: true, letterNumber: null }));
  expect(preview.text).not.toContain('Journal');
  expect(Buffer.from(preview.content).includes('Journal 128')).toBe(false);
});

test('an English-speaking customer gets an English letter; without an IBAN there is nothing on transfers', async () => {
  const customer = { ...sampleCustomer, language: 'en' as const };
  const { text } = await render(sampleLetter({ customer, firm: { ...sampleFirm, iban: null } }));
  expect(text).toContain('Unless we are mistaken');
  expect(text).toContain('€1,001.00');
  expect(text).toContain('by 30 November 2026');
  expect(text).not.toContain('bank transfer');
});

test('the same content gives the same bytes, whatever was rendered in between', async () => {
  const first = await render(sampleNotice());
  await render(sampleLetter({ documents: [sampleDocument(4)] }));
  const second = await render(sampleNotice());
  expect(second.sha256).toBe(first.sha256);
  expect((await render(sampleNotice({ letterNumber: 13 }))).sha256).not.toBe(first.sha256);
});

const agreement = sampleAgreement();

test('an agreement acknowledges the debt, in words too, and has the clauses a plan needs', async () => {
  const { text } = await render({ kind: 'planAgreement', content: agreement });
  expect(text).toContain('12 300,05 € (douze mille trois cents euros et cinq centimes)');
  expect(text).toContain('article 2240');
  expect(text).toContain('1er janvier 2027');
  expect(text).toContain('6 150,05 €');
  expect(text).toContain('article 1305-4');
  expect(text).toContain('sans effet pendant 8 jours');
  expect(text).toContain('article 1330');
  expect(text).toContain('deux exemplaires originaux');
  expect(text).toContain('article 1376');
  expect(text).toMatch(/Pour le Créancier.*Pour le Débiteur/);
});

test('an agreement says whether penalties after it are claimed, and after how many days the whole falls due', async () => {
  const usual = await render({ kind: 'planAgreement', content: agreement });
  expect(usual.text).toContain('ne sont pas réclamées tant que l’échéancier est respecté');
  const content = { ...agreement, claimsLaterPenalties: true, cureDays: 15 };
  const { text } = await render({ kind: 'planAgreement', content });
  expect(text).toContain('sont réclamées après la dernière échéance');
  expect(text).not.toContain('ne sont pas réclamées');
  expect(text).toContain('sans effet pendant 15 jours');
  const consumer = await render({ kind: 'planAgreement', content: { ...content, customerKind: 'consumer' } });
  expect(consumer.text).toContain('sont réclamés après la dernière échéance');
});

test('an agreement says whom of the debtor it is for, in French whatever its language', async () => {
  const contact = { name: 'Mme Anne Roy', email: null, duty: 'management' as const };
  const named = await render({ kind: 'planAgreement', content: sampleAgreement({ contact }) });
  expect(named.text).toMatch(/ci-après « le débiteur ».{0,4}À l’attention de Mme Anne Roy/i);
  const ofDuty = sampleAgreement({ contact: { ...contact, name: sampleCustomer.name } });
  expect((await render({ kind: 'planAgreement', content: ofDuty })).text).toContain('À l’attention de la direction');
  const itself = await render({ kind: 'planAgreement', content: sampleAgreement() });
  expect(itself.text).not.toContain('À l’attention');
});

test('an agreement whose instalments are not the debt is refused', () => {
  expect(() => buildAgreement({ ...agreementInput(), instalments: [] })).toThrow(RangeError);
});

function agreementInput() {
  const plan = { ...usualClauses, number: 1, currency: 'EUR', principalCents: 100, penaltyCents: 0, indemnityCents: 0 };
  const base = {
    firm: sampleFirm,
    customer: sampleCustomer,
    contact: null,
    isPreview: true,
    letterNumber: null,
    journalHead: null,
  };
  return { ...base, issuedOn: '2026-11-21', plan, documents: [] };
}

test('merged letters keep every page, in order', async () => {
  const letters = [sampleLetter(), sampleNotice()];
  const pdfs = await createInProcessJobs().run('renderPdfs', letters, {});
  const { pages } = await readPdf(await mergePdfs(pdfs.map((pdf) => pdf.content)));
  expect(pages).toHaveLength(pdfs.reduce((sum, pdf) => sum + pdf.pageCount, 0));
  expect(pages[0]?.text).toContain('simple oubli');
  expect(pages[1]?.text).toContain('MISE EN DEMEURE');
});

test('a letter names in the window whom it is for, or beside it where the address leaves no line, and who has a copy', async () => {
  const roy = { name: 'Mme Anne Roy', role: null, duty: 'accounts' as const, email: null, phone: null };
  const copies = [
    { as: 'salesperson' as const, name: 'Jean Martin' },
    { as: 'management' as const, name: 'M. Petit' },
  ];
  const framedOf = async (letter: PdfRequest) => {
    const { pages, text } = await render(letter);
    const framed = pages[0]?.pieces.filter(
      ({ leftMm, topMm }) => leftMm >= 105 && leftMm <= 195 && topMm >= 55 && topMm <= 88,
    );
    return { lines: framed?.map((piece) => piece.text) ?? [], text };
  };
  const short = await framedOf(sampleLetter({ recipient: roy, copies }));
  expect(short.lines.slice(0, 2)).toEqual(['Établissements Dupont & Fils SARL', 'À l’attention de Mme Anne Roy']);
  expect(short.text).toMatch(/Claire Mercier.*Copie : Jean Martin, M\. Petit/s);
  const long = { ...sampleCustomer, addressLine1: 'Bâtiment C, escalier 3, deuxième étage, porte de gauche' };
  const full = { ...long, addressLine2: '125, boulevard du Maréchal Foch, zone artisanale de l’Étang' };
  const beside = await framedOf(sampleLetter({ customer: full, recipient: roy }));
  expect(beside.lines).toHaveLength(6);
  expect(beside.lines).not.toContain('À l’attention de Mme Anne Roy');
  expect(beside.text).toContain('À l’attention de Mme Anne Roy');
  const unnamed = { ...roy, name: 'compta@dupont.example', email: 'compta@dupont.example' };
  const ofDuty = await framedOf(sampleLetter({ recipient: unnamed }));
  expect(ofDuty.lines).toContain('À l’attention du service comptabilité');
  const itself = await framedOf(sampleLetter({ recipient: { ...unnamed, duty: null } }));
  expect(itself.text).not.toMatch(/attention|Copie/);
  const anne = await framedOf(sampleLetter({ recipient: { ...roy, name: 'Anne-Sophie Delacroix-Beaumont' } }));
  expect(anne.text).toContain('À l’attention d’Anne-Sophie Delacroix-Beaumont');
});

test('words written for one letter take the place of the usual ones, but never of the demand of a formal notice', async () => {
  const ownWords = { opening: 'Cher Monsieur Dupont,\nnous en avons parlé.', request: 'Réglez quand vous pourrez.' };
  const reminder = await render(sampleLetter({ ownWords }));
  expect(reminder.text).toContain('nous en avons parlé');
  expect(reminder.text).toContain('Réglez quand vous pourrez.');
  const notice = await render(sampleNotice({ ownWords }));
  expect(notice.text).toContain('nous en avons parlé');
  expect(notice.text).not.toContain('Réglez quand vous pourrez.');
  expect(notice.text).toContain('mettons en demeure');
});
