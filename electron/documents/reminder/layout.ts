import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { RewrittenPart } from '../../../shared/domain/letters/own-words.ts';
import { closing, letterPages, subjectLine } from '../parts/letter-page.ts';
import { groupedSiren } from '../parts/letterhead.ts';
import { ink, mm } from '../parts/page.ts';
import type { Recipient, Sender } from '../parts/parties.ts';
import { paymentBlock } from '../parts/payment-block.ts';
import { typeset } from '../parts/words/typeset.ts';
import { type ReminderLetterContent, reminderVoice } from './content.ts';
import { documentsTable, penaltiesTable, recapTable } from './tables.ts';
import { fieldsOf, usualWords } from './usual-words.ts';
import { letterTexts } from './words/index.ts';
import type { LetterTexts, ReminderVoice } from './words/types.ts';

/** The pages of a reminder or a formal notice. */
export function reminderDefinition(content: ReminderLetterContent): TDocumentDefinitions {
  const texts = letterTexts[content.language];
  const voice = reminderVoice(content);
  const { sender } = content;
  const fields = fieldsOf(content);
  const subject = texts.subject[voice](content.documents.length);
  const opening = wordsOf(content, 'opening');
  const request = wordsOf(content, 'request');
  const end: Content[] = [
    ...paymentBlock(
      {
        sender,
        currency: content.currency,
        amountCents: content.totals.toPayCents,
        remittance: remittanceOf(content, texts),
      },
      texts,
    ),
    ...closing(texts.farewell[voice], sender, copiesOf(content, texts)),
  ];
  return letterPages(content, texts, {
    subject,
    mention: content.isFormalNotice ? texts.registered : null,
    content: [
      ...heading(content, voice, subject, texts),
      { text: texts.greeting, margin: [0, 0, 0, 6] },
      ...paragraphs(opening),
      documentsTable(content, voice, texts),
      ...penaltiesTable(content, texts),
      {
        unbreakable: true,
        stack: [...recapTable(content, texts), amountBox(texts.toPay[voice], texts.payBy[voice](fields), fields.toPay)],
      },
      ...paragraphs(request.slice(0, -1)),
      { unbreakable: true, stack: [...paragraphs(request.slice(-1)), ...end] },
    ],
  });
}

/** The paragraphs of a part: those written for this letter alone, else the usual ones. */
function wordsOf(content: ReminderLetterContent, part: RewrittenPart): readonly string[] {
  const own = content.ownWords[part];
  return own === null ? usualWords(content, part) : typeset(content.language, own);
}

function copiesOf({ copies }: ReminderLetterContent, texts: LetterTexts): string | null {
  return copies.length === 0 ? null : texts.copies(copies.join(', '));
}

/** What a transfer should say: who pays what, or for which letter when the references are more than a bank's field shows. */
function remittanceOf({ recipient, documents, letterNumber }: ReminderLetterContent, texts: LetterTexts): string {
  const whole = [recipient.code, ...documents.map((document) => document.reference)].join(' ');
  if (whole.length <= 70) return whole;
  return letterNumber === null ? recipient.code : texts.remittance(recipient.code, String(letterNumber));
}

function heading(content: ReminderLetterContent, voice: ReminderVoice, subject: string, texts: LetterTexts): Content[] {
  const line = subjectLine(subject, texts);
  if (voice !== 'formalNotice') return [line];
  return [
    { text: texts.formalHeading, fontSize: 14, bold: true, alignment: 'center', margin: [0, 2, 0, 8] },
    parties(content, texts),
    line,
  ];
}

/** Both parties named in full (practice of the courts; the law lists no mandatory mention). */
function parties(content: ReminderLetterContent, texts: LetterTexts): Content {
  const party = (label: string, lines: readonly string[]): Content => ({
    stack: [
      { text: label, color: ink.quiet, fontSize: 7.5 },
      ...lines.map((text, index) => ({ text, bold: index === 0, fontSize: 8.5 })),
    ],
  });
  return {
    margin: [0, 0, 0, 10],
    columnGap: mm(8),
    columns: [
      party(texts.creditor, identity(content.sender, texts)),
      party(texts.debtor, identity(content.recipient, texts)),
    ],
  };
}

function identity(who: Sender | Recipient, texts: LetterTexts): string[] {
  return [who.name, ...(who.siren ? [texts.siren(groupedSiren(who.siren))] : []), ...who.addressLines];
}

/** Never cut between two pages. */
function paragraphs(texts: readonly string[]): Content[] {
  return texts.map((text) => ({ unbreakable: true, stack: [{ text, margin: [0, 0, 0, 5] }] }));
}

function amountBox(label: string, payBy: string, amount: string): Content {
  return {
    margin: [0, 6, 0, 8],
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      fillColor: () => ink.band,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
    table: {
      widths: ['*', 'auto'],
      body: [
        [
          {
            stack: [
              { text: label, bold: true },
              { text: payBy, fontSize: 8.5, color: ink.quiet },
            ],
          },
          { text: amount, fontSize: 17, bold: true, alignment: 'right', noWrap: true, lineHeight: 1.05 },
        ],
      ],
    },
  };
}
