import type { Content } from 'pdfmake/interfaces';
import { type JournalHead, printedHash } from '../../../shared/domain/events/journal-head.ts';
import { foldingMarks, ink, mm, sheet } from './page.ts';
import type { Recipient, Sender } from './parties.ts';
import type { CommonTexts, PartyFields } from './words/types.ts';

/** Where a DL or C5 envelope's window shows the recipient: 33 × 85 mm, 55 mm from the top, 110 mm from the left. */
export const addressFrame = { left: 110, top: 55, width: 85, height: 33 };

/** Where the logo stands, in millimetres: at the right, above the window and the mention over it. */
const logoFrame = { left: 112, top: 13, width: 80, height: 24 };

/** Below the letterhead and the address, in millimetres from the top edge. */
const bodyTop = 92;

/** `123456789` → `123 456 789`; anything else as it is. */
export function groupedSiren(siren: string): string {
  const digits = siren.replace(/\s/g, '');
  return /^\d{9}$/.test(digits) ? digits.replace(/(\d{3})(?=\d)/g, '$1\u00a0') : siren;
}

/** The firm's particulars as its legal line names them. */
export function partyFields(sender: Sender): PartyFields {
  return {
    name: sender.name,
    legalForm: sender.legalForm,
    capital: sender.capital,
    siren: sender.siren && groupedSiren(sender.siren),
    registryCity: sender.registryCity,
    vatNumber: sender.vatNumber,
    address: sender.addressLines.join(', '),
  };
}

/** Number and hash of the last event before the letter, by which the paper proves what the journal held then. */
export function journalLines(head: JournalHead | null, texts: CommonTexts): string[] {
  return head === null ? [] : [texts.journal(String(head.id)), printedHash(head)];
}

/**
 * The top of a letter's first page, at fixed places: sender top left, recipient in the window, references beside it
 * (left of what a DL window can show), folding marks; then room is left so that what follows starts under it all.
 */
export function letterTop(
  letter: { sender: Sender; recipient: Recipient; number: string | null; mention: string | null },
  texts: CommonTexts,
): Content[] {
  const { sender, recipient } = letter;
  const contact = [sender.phone, sender.email, sender.website].filter((line): line is string => Boolean(line));
  return [
    foldingMarks(),
    ...(sender.logo === null ? [] : [logo(sender.logo)]),
    {
      absolutePosition: { x: sheet.left, y: mm(14) },
      columns: [
        {
          width: mm(100),
          stack: [
            {
              text: sender.name,
              fontSize: sender.name.length > 40 ? 11 : 15,
              bold: true,
              lineHeight: 1.15,
              margin: [0, 0, 0, 3],
            },
            ...[...sender.addressLines, ...contact].map((text) => ({ text, fontSize: 8.5, color: ink.quiet })),
          ],
        },
      ],
    },
    {
      absolutePosition: { x: sheet.left, y: mm(61) },
      columns: [
        {
          width: mm(66),
          stack: [
            reference(texts.customerCode, recipient.code),
            ...(letter.number ? [reference(texts.letterNumberLabel, letter.number)] : []),
            ...(recipient.attention === null ? [] : [{ text: recipient.attention, fontSize: 8.5 }]),
          ],
        },
      ],
    },
    ...(letter.mention
      ? [
          {
            absolutePosition: { x: mm(addressFrame.left + 2), y: mm(addressFrame.top - 8) },
            text: letter.mention,
            bold: true,
            fontSize: 8.5,
            noWrap: true,
          },
        ]
      : []),
    {
      absolutePosition: { x: mm(addressFrame.left + 2), y: mm(addressFrame.top + 2) },
      stack: recipient.postalLines.map((text) => ({ text, fontSize: 9.5, lineHeight: 1, noWrap: true })),
    },
    { text: '', margin: [0, mm(bodyTop) - sheet.top, 0, 0], fontSize: 1, lineHeight: 1 },
  ];
}

function logo(image: string): Content {
  const { left, top, width, height } = logoFrame;
  return { image, fit: [mm(width), mm(height)], absolutePosition: { x: mm(left), y: mm(top) } };
}

function reference(label: string, value: string): Content {
  return {
    text: [
      { text: `${label}  `, color: ink.quiet },
      { text: value, bold: true },
    ],
    fontSize: 8.5,
  };
}
