import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Language } from '../../../shared/domain/kinds.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import type { LetterContent } from './definition.ts';
import { longDay } from './format.ts';
import { journalLines, letterTop, partyFields } from './letterhead.ts';
import { baseDefinition, foot, ink, mm, previewMark, sheet } from './page.ts';
import type { Recipient, Sender } from './parties.ts';
import type { CommonTexts } from './words/types.ts';

/** What a letter posted in a window envelope says around its body, whatever it is about. */
export type PostedLetter = LetterContent & {
  readonly language: Language;
  /** Printed across the page, so that a preview is never posted. */
  readonly isPreview: boolean;
  readonly sender: Sender;
  readonly recipient: Recipient;
  readonly place: string | null;
};

type Body = {
  readonly subject: string;
  /** Above the recipient's address: how the letter is sent. */
  readonly mention?: string | null;
  /** Under the place and the date. */
  readonly content: readonly Content[];
};

/** The pages of a letter: letterhead, window, references and date on the first, its number on the others, the firm's particulars under all. */
export function letterPages(
  letter: PostedLetter,
  texts: CommonTexts,
  { subject, mention = null, content }: Body,
): TDocumentDefinitions {
  const { language, sender, recipient, issuedOn } = letter;
  const number = letter.letterNumber === null ? null : texts.letterNumber(String(letter.letterNumber));
  const legalLine = texts.legalLine(partyFields(sender));
  const head = letter.isPreview ? null : letter.journalHead;
  const runningHead = texts.runningHead({
    name: sender.name,
    number,
    date: formatDay(language, issuedOn),
    customer: recipient.code,
  });
  return {
    ...baseDefinition({ title: subject, author: sender.name, on: issuedOn, language, head }),
    ...previewMark(letter.isPreview, texts.preview),
    pageMargins: [sheet.left, sheet.top, sheet.right, sheet.bottom],
    header: (page) =>
      page === 1
        ? null
        : { text: runningHead, fontSize: 8, color: ink.quiet, margin: [sheet.left, mm(13), sheet.right, 0] },
    footer: (page, count) => foot(legalLine, texts.page(page, count), journalLines(head, texts)),
    content: [
      ...letterTop({ sender, recipient, number, mention }, texts),
      { text: texts.placeAndDate(letter.place, longDay(language, issuedOn)), margin: [mm(92), 0, 0, 8] },
      ...content,
    ],
  };
}

/** The line that says what a letter is about. */
export function subjectLine(subject: string, texts: CommonTexts): Content {
  return {
    text: [{ text: `${texts.subjectLabel} ` }, { text: subject, bold: true }],
    margin: [0, 0, 0, 8],
  };
}

/** The farewell, then the name and title of who signs, and room to sign; under it, who has a copy. */
export function closing(farewell: string, sender: Sender, copies: string | null = null): Content[] {
  const lines = [sender.signatoryName ?? sender.name, sender.signatoryTitle].filter((line): line is string =>
    Boolean(line),
  );
  return [
    { text: farewell, margin: [0, 9, 0, 8] },
    {
      margin: [mm(92), 0, 0, mm(14)],
      stack: lines.map((text, index) => ({ text, bold: index === 0 })),
    },
    ...(copies === null ? [] : [{ text: copies, fontSize: 8.5 }]),
  ];
}
