import type { HistoryEntry } from '../../shared/contract/common/history.ts';
import { type HistoryGroup, historyGroupOf } from '../../shared/domain/history/groups.ts';
import type { Report } from '../../shared/domain/reports/report.ts';
import { isDay } from '../../shared/domain/values/days.ts';
import { eventSentence } from '../../shared/i18n/event-sentence.ts';
import { formatDay, formatInstant } from '../../shared/i18n/format.ts';
import { t } from '../../shared/i18n/translate.ts';
import type { ReportFrame } from './frame.ts';

type Page = { readonly rows: HistoryEntry[]; readonly nextCursor: string | null };

/** Every entry of a history, the oldest first: evidence is read in the order in which things happened. */
export function wholeHistory(read: (page: { cursor?: string; limit: number }) => Page): HistoryEntry[] {
  const rows: HistoryEntry[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = read({ limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.rows);
    cursor = page.nextCursor;
  }
  return rows.reverse();
}

type Asked = { readonly about: string; readonly groups: readonly HistoryGroup[] | undefined };

/** The history of a customer or a document to keep as evidence: who did what and when, the texts of interactions, each file by its SHA-256. */
export function historyReport(frame: ReportFrame, rows: readonly HistoryEntry[], { about, groups }: Asked): Report {
  const { language, firmName, printedOn, timeZone } = frame;
  return {
    language,
    firmName,
    printedOn,
    title: t(language, 'interactions.historyOf', { about }),
    sheet: t(language, 'customers.tab.history'),
    parameters:
      groups === undefined
        ? []
        : [
            {
              label: t(language, 'interactions.shown'),
              value: groups.map((group) => t(language, `interactions.group.${group}`)).join(', '),
            },
          ],
    columns: [
      { heading: t(language, 'journal.at'), kind: 'code' },
      { heading: t(language, 'interactions.group'), kind: 'code' },
      { heading: t(language, 'journal.author'), kind: 'code' },
      { heading: t(language, 'journal.what'), kind: 'text' },
      { heading: t(language, 'interactions.documents'), kind: 'note' },
      { heading: t(language, 'interactions.filesSealed'), kind: 'note' },
    ],
    rows: rows.map((entry) => ({
      cells: [
        isDay(entry.at) ? formatDay(language, entry.at) : formatInstant(language, entry.at, timeZone),
        t(language, `interactions.group.${historyGroupOf(entry.kind)}`),
        entry.author,
        toldText(frame, entry),
        entry.documents.map(({ reference }) => reference).join(', ') || null,
        entry.files.map(({ name, sha256 }) => `${name} (${inGroups(sha256)})`).join('\n') || null,
      ],
    })),
    totals: [],
    notes: [t(language, 'interactions.evidence'), t(language, 'journal.count', { count: rows.length })],
  };
}

/** A page breaks a line between words only: 64 digits in one would leave it. */
function inGroups(sha256: string): string {
  return sha256.match(/.{1,16}/g)?.join(' ') ?? sha256;
}

/** The sentence of an entry, that it was undone since, and the text of an interaction with what was planned. */
function toldText({ language }: ReportFrame, entry: HistoryEntry): string {
  const { interaction, isTakenBack } = entry;
  const sentence = eventSentence(language, entry);
  const next =
    interaction?.nextOn == null
      ? ''
      : t(language, interaction.nextNote === null ? 'interactions.next' : 'interactions.nextWith', {
          date: formatDay(language, interaction.nextOn),
          note: interaction.nextNote ?? '',
        });
  const told = isTakenBack ? `${sentence} ${t(language, 'customers.takenBack')}` : sentence;
  return [told, interaction?.text, next].filter(Boolean).join('\n');
}
