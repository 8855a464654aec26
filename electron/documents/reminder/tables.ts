import type { Content } from 'pdfmake/interfaces';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { formatAmount, formatCents, formatDay, formatNumber } from '../../../shared/i18n/format.ts';
import { rate } from '../parts/format.ts';
import { ink, mm } from '../parts/page.ts';
import { type Column, ruledTable } from '../parts/tables.ts';
import type { LetterPenalty, ReminderLetterContent } from './content.ts';
import type { LetterTexts, ReminderVoice } from './words/types.ts';

const size = { fontSize: 8.5, padding: 2.2 };

/** The documents the letter is about; days late only where there are some. */
export function documentsTable(content: ReminderLetterContent, voice: ReminderVoice, texts: LetterTexts): Content {
  const { language } = content;
  const isLate = voice !== 'beforeDue';
  const columns: Column[] = [
    { heading: texts.columns.reference, width: '*', alignment: 'left' },
    { heading: texts.columns.issuedOn, width: mm(19), alignment: 'left' },
    { heading: texts.columns.dueOn, width: mm(19), alignment: 'left' },
    { heading: texts.columns.amount, width: mm(28), alignment: 'right' },
    { heading: texts.columns.open, width: mm(28), alignment: 'right' },
    ...(isLate ? [{ heading: texts.columns.daysLate, width: mm(22), alignment: 'right' } as const] : []),
  ];
  const rows = content.documents.map((document) => [
    [
      document.reference,
      formatDay(language, document.issuedOn),
      formatDay(language, document.dueOn),
      formatAmount(language, document.amountCents),
      formatAmount(language, document.openCents),
      ...(isLate ? [formatNumber(language, Math.max(0, document.daysLate))] : []),
    ],
  ]);
  const total = [
    texts.total,
    '',
    '',
    formatAmount(language, sumCents(content.documents.map((document) => document.amountCents))),
    formatCents(language, content.totals.openCents, content.currency),
    ...(isLate ? [''] : []),
  ];
  return { stack: [ruledTable(columns, rows, [total], size), ...notClaimed(content, texts)], margin: [0, 4, 0, 6] };
}

/** What of the documents is not asked for, because the customer disputes it or the firm conceded it. */
function notClaimed({ language, documents, currency }: ReminderLetterContent, texts: LetterTexts): Content[] {
  const said = [
    { column: 'disputedCents', sentence: texts.notClaimed },
    { column: 'awaitedCents', sentence: texts.conceded },
  ] as const;
  return said.flatMap(({ column, sentence }) => {
    const parts = documents.filter((document) => document[column] > 0);
    if (parts.length === 0) return [];
    const amounts = parts.map((document) => ({
      reference: document.reference,
      amount: formatCents(language, document[column], currency),
    }));
    return [{ text: sentence(amounts), fontSize: 8.5, margin: [0, 4, 0, 0] }];
  });
}

/** Interest by document and half-year, with the indemnity of each document (L441-10 II, D441-5); formal notices only. */
export function penaltiesTable(content: ReminderLetterContent, texts: LetterTexts): Content[] {
  const { language, totals } = content;
  if (content.penalties.length === 0) return [];
  const labels = texts.penaltyColumns;
  const hasIndemnities = totals.indemnityCents > 0;
  const columns: Column[] = [
    { heading: labels.reference, width: '*', alignment: 'left' },
    { heading: labels.period, width: mm(45), alignment: 'left' },
    { heading: labels.days, width: mm(9), alignment: 'right' },
    { heading: labels.base, width: mm(22), alignment: 'right' },
    { heading: labels.rate, width: mm(18), alignment: 'right' },
    { heading: labels.interest, width: mm(17), alignment: 'right' },
    ...(hasIndemnities ? [{ heading: labels.indemnity, width: mm(15), alignment: 'right' } as const] : []),
  ];
  const total = [
    texts.total,
    '',
    '',
    '',
    '',
    formatAmount(language, totals.penaltyCents),
    ...(hasIndemnities ? [formatAmount(language, totals.indemnityCents)] : []),
  ];
  const groups = content.penalties.map((penalty) => penaltyRows(penalty, hasIndemnities, content, texts));
  return [
    {
      margin: [0, 4, 0, 6],
      stack: [
        ruledTable(columns, groups, [total], {
          fontSize: 8,
          padding: 2,
          caption: texts.penaltyHeading(formatDay(language, content.issuedOn)),
        }),
        ...askedBefore(content, texts),
      ],
    },
  ];
}

/** Which indemnities an earlier notice asked for, by the day of that notice: they are owed once for an invoice. */
function askedBefore({ language, penalties }: ReminderLetterContent, texts: LetterTexts): Content[] {
  const asked = penalties.flatMap(({ reference, indemnityAskedOn }) =>
    indemnityAskedOn === null ? [] : [{ reference, on: indemnityAskedOn }],
  );
  return [...Map.groupBy(asked, ({ on }) => on)].map(([on, rows]) => ({
    text: texts.recap.indemnityAsked({
      references: [...new Set(rows.map(({ reference }) => reference))].join(', '),
      date: formatDay(language, on),
    }),
    fontSize: 8,
    color: ink.quiet,
    margin: [0, 3, 0, 0],
  }));
}

function penaltyRows(
  penalty: LetterPenalty,
  hasIndemnities: boolean,
  { language }: ReminderLetterContent,
  texts: LetterTexts,
): string[][] {
  const indemnity = (isFirst: boolean) =>
    hasIndemnities ? [isFirst && penalty.indemnityCents > 0 ? formatAmount(language, penalty.indemnityCents) : ''] : [];
  if (penalty.periods.length === 0) return [[penalty.reference, '', '', '', '', '', ...indemnity(true)]];
  return penalty.periods.map((period, index) => [
    penalty.reference,
    texts.period(formatDay(language, period.from), formatDay(language, period.to)),
    formatNumber(language, period.days),
    formatAmount(language, period.baseCents),
    period.ratePercent === null ? texts.rateUnknown : rate(language, period.ratePercent),
    period.interestCents === null ? texts.interestUnknown : formatAmount(language, period.interestCents),
    ...indemnity(index === 0),
  ]);
}

/** How the amount to pay is made up; nothing when it is the total of the documents. */
export function recapTable(content: ReminderLetterContent, texts: LetterTexts): Content[] {
  const { language, totals, currency } = content;
  const on = formatDay(language, content.issuedOn);
  const lines: (readonly [string, number])[] = [
    ...content.credits.map(
      (credit) =>
        [
          texts.recap.credit({
            word: credit.nature ?? credit.kind,
            reference: credit.reference,
            date: formatDay(language, credit.issuedOn),
            whole: credit.deductedCents === credit.openCents ? null : formatCents(language, credit.openCents, currency),
          }),
          -credit.deductedCents,
        ] as const,
    ),
    ...(content.penalties.some((penalty) => penalty.periods.length > 0)
      ? [
          [
            totals.isPenaltyIncomplete ? texts.recap.penaltiesIncomplete(on) : texts.recap.penalties(on),
            totals.penaltyCents,
          ] as const,
        ]
      : []),
    ...(totals.indemnityCents > 0 ? [[indemnitiesLine(content, texts), totals.indemnityCents] as const] : []),
  ];
  if (lines.length === 0) return [];
  const all = [[texts.recap.open(content.documents.length), totals.openCents] as const, ...lines];
  return [
    {
      margin: [mm(38), 2, 0, 0],
      stack: all.map(([label, cents]) => ({
        columns: [
          { text: label, width: '*', color: ink.quiet },
          { text: formatCents(language, cents, currency), width: mm(32), alignment: 'right', noWrap: true },
        ],
        fontSize: 8.5,
      })),
    },
  ];
}

function indemnitiesLine({ language, penalties, currency }: ReminderLetterContent, texts: LetterTexts): string {
  const amounts = penalties.map((penalty) => penalty.indemnityCents).filter((cents) => cents > 0);
  return texts.recap.indemnities({ count: amounts.length, each: formatCents(language, amounts[0] ?? 0, currency) });
}
