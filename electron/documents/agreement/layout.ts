import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { amountInWords } from '../../../shared/domain/values/amount-in-words.ts';
import { formatCents, formatDay } from '../../../shared/i18n/format.ts';
import { groupedIban } from '../parts/epc.ts';
import { longDay } from '../parts/format.ts';
import { groupedSiren, journalLines, partyFields } from '../parts/letterhead.ts';
import { baseDefinition, foot, ink, mm, previewMark, sheet } from '../parts/page.ts';
import { ruledTable } from '../parts/tables.ts';
import { commonTexts } from '../parts/words/index.ts';
import type { CommonTexts } from '../parts/words/types.ts';
import type { AgreementContent } from './content.ts';
import { agreementTexts } from './words/index.ts';
import type { AgreementFields, AgreementTexts } from './words/types.ts';

const size = { fontSize: 8.5, padding: 2 };

/** The pages of a payment plan agreement, to be signed in two originals. */
export function agreementDefinition(content: AgreementContent): TDocumentDefinitions {
  const texts = agreementTexts;
  const common = commonTexts.fr;
  const { sender, recipient } = content;
  const fields = fieldsOf(content);
  const number = String(content.planNumber);
  const legalLine = common.legalLine(partyFields(sender));
  const head = content.isPreview ? null : content.journalHead;
  const { articles } = texts;
  let article = 0;
  const clause = (
    key: keyof AgreementTexts['articles'],
    after: readonly Content[] = [],
    kept: readonly Content[] = [],
  ): Content[] => {
    article += 1;
    const paragraphs = articles[key]
      .text(fields)
      .map((text) => ({ text, margin: [0, 0, 0, 3] as [number, number, number, number] }));
    return [
      {
        unbreakable: true,
        stack: [
          { text: `${article}. ${articles[key].heading}`, bold: true, margin: [0, 7, 0, 2] },
          ...paragraphs,
          ...kept,
        ],
      },
      ...after,
    ];
  };
  return {
    ...baseDefinition({
      title: texts.planNumber(number),
      author: sender.name,
      on: content.issuedOn,
      language: 'fr',
      head,
    }),
    ...previewMark(content.isPreview, common.preview),
    pageMargins: [sheet.left, sheet.top, sheet.right, sheet.bottom],
    header: (page) =>
      page === 1
        ? null
        : {
            text: texts.runningHead({ number, creditor: sender.name, debtor: recipient.name }),
            fontSize: 8,
            color: ink.quiet,
            margin: [sheet.left, mm(13), sheet.right, 0],
          },
    footer: (page, count) => foot(legalLine, common.page(page, count), journalLines(head, common)),
    content: [
      { text: texts.title, fontSize: 15, bold: true, alignment: 'center' },
      { text: texts.planNumber(number), alignment: 'center', color: ink.quiet, margin: [0, 0, 0, 12] },
      ...parties(content, texts, common),
      ...clause('debt', [debtTable(content, texts)]),
      ...clause('schedule', [scheduleTable(content, texts)]),
      ...clause('payment', [], bankLines(content, common)),
      ...clause('allocation'),
      ...clause('penalties'),
      ...clause('acceleration'),
      ...clause('rights'),
      { unbreakable: true, stack: [...clause('originals'), ...signatures(content, fields, texts, common)] },
    ],
  };
}

function fieldsOf(content: AgreementContent): AgreementFields {
  const { instalments, totalCents, currency } = content;
  return {
    creditor: content.sender.name,
    debtor: content.recipient.name,
    total: formatCents('fr', totalCents, currency),
    totalInWords: currency === 'EUR' ? amountInWords(totalCents) : null,
    count: instalments.length,
    firstOn: longDay('fr', instalments[0]?.dueOn ?? content.issuedOn),
    lastOn: longDay('fr', instalments.at(-1)?.dueOn ?? content.issuedOn),
    issuedOn: longDay('fr', content.issuedOn),
    claimsLaterPenalties: content.claimsLaterPenalties,
    cureDays: content.cureDays,
    hasIban: content.sender.iban !== null,
    isConsumer: content.customerKind === 'consumer',
  };
}

function parties(
  { sender, recipient, attention }: AgreementContent,
  texts: AgreementTexts,
  common: CommonTexts,
): Content[] {
  const debtor = [
    recipient.name,
    recipient.siren && common.siren(groupedSiren(recipient.siren)),
    recipient.addressLines.join(', '),
  ];
  const party = (lines: string, hereafter: string): Content => ({
    text: [lines, ', ', { text: hereafter, bold: true }],
    margin: [mm(6), 3, 0, 3],
  });
  return [
    { text: texts.between },
    party(common.legalLine({ ...partyFields(sender), vatNumber: null }).join(' – '), texts.hereafterCreditor),
    { text: texts.and },
    party(debtor.filter(Boolean).join(' – '), texts.hereafterDebtor),
    ...(attention === null ? [] : [{ text: attention, color: ink.quiet, margin: [mm(6), 0, 0, 3] } satisfies Content]),
    { text: texts.agreed },
  ];
}

function debtTable(content: AgreementContent, texts: AgreementTexts): Content {
  const amount = (cents: number) => formatCents('fr', cents, content.currency);
  const lines: readonly (readonly [string, number])[] = [
    [texts.principal, content.principalCents],
    [texts.penalties, content.penaltyCents],
    [texts.indemnities, content.indemnityCents],
    [texts.debtTotal, content.totalCents],
  ];
  return {
    margin: [0, 2, 0, 4],
    stack: [
      ruledTable(
        [
          { heading: texts.columns.reference, width: '*', alignment: 'left' },
          { heading: texts.columns.issuedOn, width: mm(26), alignment: 'left' },
          { heading: texts.columns.dueOn, width: mm(26), alignment: 'left' },
          { heading: texts.columns.open, width: mm(34), alignment: 'right' },
        ],
        content.documents.map((document) => [
          [
            document.reference,
            formatDay('fr', document.issuedOn),
            document.dueOn ? formatDay('fr', document.dueOn) : texts.noDueDate,
            amount(document.openCents),
          ],
        ]),
        lines.map(([label, cents]) => [label, '', '', amount(cents)]),
        size,
      ),
    ],
  };
}

function scheduleTable(content: AgreementContent, texts: AgreementTexts): Content {
  const amount = (cents: number) => formatCents('fr', cents, content.currency);
  let remaining = content.totalCents;
  const rows = content.instalments.map((instalment) => {
    remaining -= instalment.amountCents;
    return [
      [String(instalment.position), longDay('fr', instalment.dueOn), amount(instalment.amountCents), amount(remaining)],
    ];
  });
  return {
    margin: [0, 2, 0, 4],
    stack: [
      ruledTable(
        [
          { heading: texts.columns.position, width: mm(10), alignment: 'left' },
          { heading: texts.columns.instalmentOn, width: '*', alignment: 'left' },
          { heading: texts.columns.amount, width: mm(34), alignment: 'right' },
          { heading: texts.columns.remaining, width: mm(40), alignment: 'right' },
        ],
        rows,
        [[texts.total, '', amount(content.totalCents), '']],
        size,
      ),
    ],
  };
}

function bankLines({ sender }: AgreementContent, common: CommonTexts): Content[] {
  if (!sender.iban) return [];
  const lines: readonly (readonly [string, string | null])[] = [
    [common.bank.holder, sender.name],
    [common.bank.iban, groupedIban(sender.iban)],
    [common.bank.bic, sender.bic],
  ];
  return lines
    .filter((line): line is readonly [string, string] => Boolean(line[1]))
    .map(([label, value]) => ({
      columns: [
        { text: label, width: mm(24), color: ink.quiet },
        { text: value, width: '*' },
      ],
      fontSize: 8.5,
    }));
}

/** The hand-written mention and both signatures; kept with the last clause, so that no page bears signatures alone. */
function signatures(
  content: AgreementContent,
  fields: AgreementFields,
  texts: AgreementTexts,
  common: CommonTexts,
): Content[] {
  const dotted = (count: number): Content[] =>
    Array.from({ length: count }, () => ({
      margin: [0, 15, 0, 0],
      canvas: [
        {
          type: 'line',
          x1: 0,
          y1: 0,
          x2: sheet.width - sheet.left - sheet.right,
          y2: 0,
          lineWidth: 0.5,
          dash: { length: 1, space: 2 },
          lineColor: ink.quiet,
        },
      ],
    }));
  const signatory = [content.sender.signatoryName, content.sender.signatoryTitle].filter(Boolean).join(', ');
  const block = (label: string, name: string, who: string): Content => ({
    stack: [
      { text: label, bold: true },
      { text: name },
      { text: who, color: who === texts.signature.capacity ? ink.quiet : ink.text },
      { text: texts.signature.date, color: ink.quiet, margin: [0, 4, 0, mm(22)] },
    ],
  });
  return [
    {
      text: common.placeAndDate(content.place, fields.issuedOn),
      margin: [0, 10, 0, 8],
    },
    { text: texts.handwritten.heading },
    { text: texts.handwritten.model(fields), italics: true, margin: [0, 2, 0, 2] },
    ...dotted(3),
    {
      margin: [0, 16, 0, 0],
      columnGap: mm(10),
      columns: [
        block(texts.signature.creditor, content.sender.name, signatory || texts.signature.capacity),
        block(texts.signature.debtor, content.recipient.name, texts.signature.capacity),
      ],
    },
  ];
}
