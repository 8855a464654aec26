import type { JournalEntry } from '../contract/journal.ts';
import type { Language } from '../domain/kinds.ts';
import type { ReportColumnKind } from '../domain/reports/report.ts';
import { eventSentence } from './event-sentence.ts';
import { formatInstant } from './format.ts';
import { t } from './translate.ts';

export type JournalColumn = {
  readonly key: 'id' | 'at' | 'author' | 'what' | 'customer';
  readonly heading: string;
  readonly kind: ReportColumnKind;
  readonly cell: (row: JournalEntry) => string;
};

/** The columns of the journal, on screen and in its reports. Without `timeZone`, instants are in that of the machine. */
export function journalColumns(language: Language, timeZone?: string): JournalColumn[] {
  return [
    { key: 'id', heading: t(language, 'journal.number'), kind: 'code', cell: ({ id }) => String(id) },
    {
      key: 'at',
      heading: t(language, 'journal.at'),
      kind: 'code',
      cell: ({ at }) => formatInstant(language, at, timeZone),
    },
    { key: 'author', heading: t(language, 'journal.author'), kind: 'code', cell: ({ author }) => author },
    { key: 'what', heading: t(language, 'journal.what'), kind: 'text', cell: (row) => whatOf(language, row) },
    { key: 'customer', heading: t(language, 'journal.customer'), kind: 'text', cell: (row) => row.customerName ?? '' },
  ];
}

function whatOf(language: Language, row: JournalEntry): string {
  const sentence = eventSentence(language, row);
  return row.step === 'act' ? sentence : `${t(language, `journal.${row.step}`)} · ${sentence}`;
}
