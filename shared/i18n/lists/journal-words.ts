import type { JournalEntry } from '../../contract/journal.ts';
import type { Language } from '../../domain/kinds.ts';
import type { EventNoun, eventSteps, JournalColumn } from '../../domain/lists/journal-list.ts';
import { eventSentence } from '../event-sentence.ts';
import { t } from '../translate.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the journal, on screen and in its reports. */
export const journalWords: ListWords<JournalColumn, JournalEntry> = {
  id: { heading: 'journal.number', value: ({ id }) => id },
  at: { heading: 'journal.at', value: ({ at }) => at },
  author: { heading: 'journal.author', value: ({ author }) => author },
  what: {
    heading: 'journal.what',
    value: ({ kind }) => kind.slice(0, kind.indexOf('.')),
    word: (noun) => `journal.about.${noun as EventNoun}`,
    text: (row, language) => whatOf(language, row),
  },
  customerName: { heading: 'journal.customer', value: ({ customerName }) => customerName },
  step: {
    heading: 'journal.step',
    value: ({ step }) => step,
    word: (step) => `journal.${step as (typeof eventSteps)[number]}`,
  },
};

function whatOf(language: Language, row: JournalEntry): string {
  const sentence = eventSentence(language, row);
  return row.step === 'act' ? sentence : `${t(language, `journal.${row.step}`)} · ${sentence}`;
}
