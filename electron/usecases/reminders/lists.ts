import { arrangedPage } from '../../../db/queries/common/arranged-page.ts';
import type { ListQuery } from '../../../db/queries/common/listing.ts';
import type { Db } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import type { List } from '../../../shared/domain/listing/columns.ts';
import { searchedWords } from '../../../shared/domain/listing/question.ts';
import { type HeldBackColumn, heldBackList } from '../../../shared/domain/lists/held-back-list.ts';
import { type ProposalColumn, proposalList } from '../../../shared/domain/lists/proposal-list.ts';
import { messageKeyOf } from '../../../shared/domain/reminders/message-key.ts';
import type { HoldReason } from '../../../shared/domain/reminders/proposal.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { heldBackWords } from '../../../shared/i18n/lists/held-back-words.ts';
import { type ListWords, valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { proposalWords } from '../../../shared/i18n/lists/proposal-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { chosenRows, listReport, type ReportFrame } from '../../exports/index.ts';
import { reminderPlan } from './plan.ts';
import { simulatedHeldBack } from './simulate.ts';

type Asked = {
  readonly asOf: string;
  readonly search?: string | undefined;
  readonly opensClosedDays?: boolean | undefined;
};
type ProposalsQuery = Asked & { readonly customerId?: number | undefined } & ListQuery<ProposalColumn>;
type HeldBackQuery = Asked & {
  readonly reason?: HoldReason | undefined;
  readonly isAhead?: boolean | undefined;
} & ListQuery<HeldBackColumn>;

/** A page of the proposals of the engine, and all that meet the question. */
export function listProposals(db: Db, query: ProposalsQuery, language: Language) {
  const { proposals } = reminderPlan(db, query.asOf, query.opensClosedDays);
  const { customerId } = query;
  const asked = customerId === undefined ? proposals : proposals.filter((row) => row.customerId === customerId);
  const found = matching(asked, query.search, (row) => `${row.customerName} ${row.customer}`);
  return enginePage(found, { list: proposalList, words: proposalWords, query, language });
}

/** A page of the documents that the engine holds back; `today` is that of the projection, where the question looks ahead. */
export function listHeldBack(db: Db, query: HeldBackQuery, language: Language, today = query.asOf) {
  const { reason, asOf, isAhead } = query;
  const heldBack = isAhead
    ? simulatedHeldBack(db, asOf, today)
    : reminderPlan(db, asOf, query.opensClosedDays).heldBack;
  const withReason = reason === undefined ? heldBack : heldBack.filter((row) => row.reasons.includes(reason));
  const found = matching(withReason, query.search, (row) => `${row.customerName} ${row.customer} ${row.reference}`);
  return enginePage(found, { list: heldBackList, words: heldBackWords, query, language });
}

/** The worklist of a day, as it is shown. */
export function proposalsReport(db: Db, frame: ReportFrame, asked: Inputs['reminders']['exportProposals']): Report {
  const { language } = frame;
  return listReport(frame, {
    list: proposalList,
    words: proposalWords,
    rows: chosenRows(listProposals(db, { ...asked, limit: null }, language).rows, asked.only, messageKeyOf),
    question: asked,
    columns: asked.columns,
    title: t(language, 'reminders.tableLabel'),
    asked: [
      { label: t(language, 'reminders.asOf'), value: { day: asked.asOf } },
      { label: t(language, 'balance.search'), value: asked.search },
    ],
  });
}

/** The documents held back on a day with all their reasons, as they are shown. */
export function heldBackReport(db: Db, frame: ReportFrame, asked: Inputs['reminders']['exportHeldBack']): Report {
  const { language } = frame;
  const { reason } = asked;
  return listReport(frame, {
    list: heldBackList,
    words: heldBackWords,
    rows: listHeldBack(db, { ...asked, limit: null }, language).rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'reminders.heldBackLabel'),
    sheet: t(language, 'reminders.tabHeldBack'),
    asked: [
      { label: t(language, 'reminders.asOf'), value: { day: asked.asOf } },
      { label: t(language, 'balance.search'), value: asked.search },
      {
        label: t(language, 'reminders.filterReason'),
        value: reason === undefined ? undefined : t(language, `reminders.reason.${reason}`),
      },
    ],
  });
}

type Shown<Key extends string, Row> = {
  readonly list: List<Key>;
  readonly words: ListWords<Key, Row>;
  readonly query: ListQuery<Key>;
  readonly language: Language;
};

/** A page of what the engine gives: its own order stands where no column tells two rows apart. */
function enginePage<Key extends string, Row extends object>(found: readonly Row[], shown: Shown<Key, Row>) {
  const { list, words, query, language } = shown;
  const { sort, where, cursor, limit = 100 } = query;
  const page = arrangedPage({
    list,
    rows: found.map((row, id) => ({ row, id })),
    question: { sort, where },
    valueIn: ({ row }, column) => valuesOf(words, language)(row, column),
    page: { cursor, limit },
  });
  return { ...page, rows: page.rows.map(({ row }) => row) };
}

/** The rows of which the text has every word of `search`, whatever case and accents. */
function matching<Row>(rows: readonly Row[], search: string | undefined, textOf: (row: Row) => string): readonly Row[] {
  const words = searchedWords(search ?? '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = foldText(textOf(row));
    return words.every((word) => text.includes(word));
  });
}
