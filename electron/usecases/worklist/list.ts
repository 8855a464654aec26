import { arrangedPage } from '../../../db/queries/common/arranged-page.ts';
import type { ListQuery } from '../../../db/queries/common/listing.ts';
import type { Db } from '../../../db/types.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import type { WorkItem, WorkView } from '../../../shared/contract/worklist.ts';
import type { Language } from '../../../shared/domain/kinds.ts';
import { searchedWords } from '../../../shared/domain/listing/question.ts';
import { type WorkColumn, workKeyIn, workList } from '../../../shared/domain/lists/work-list.ts';
import type { Report } from '../../../shared/domain/reports/report.ts';
import { amountsByCurrency } from '../../../shared/domain/values/amounts-by-currency.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { valuesOf } from '../../../shared/i18n/lists/list-words.ts';
import { workWords } from '../../../shared/i18n/lists/work-words.ts';
import { t } from '../../../shared/i18n/translate.ts';
import { chosenRows, listReport, type ReportFrame } from '../../exports/index.ts';
import { workAhead, workItems } from './items.ts';

type Asked = Omit<Inputs['worklist']['export'], 'format' | 'columns' | 'sort' | 'where'>;
type WorkQuery = Asked & ListQuery<WorkColumn>;

/** A page of the worklist, and how many each of its views has. */
export function listWork(db: Db, query: WorkQuery, language: Language) {
  const { asOf, view = 'all', responsible, customerId, search = '', sort, where, cursor, limit = 100 } = query;
  const views = viewsOf(db, asOf);
  const words = searchedWords(search);
  const found = views[view]()
    .filter((item) => responsible === undefined || item.responsible === responsible)
    .filter((item) => customerId === undefined || item.customerId === customerId)
    .filter((item) => words.every((word) => textOf(item).includes(word)));
  const valueIn = ({ row }: { readonly row: WorkItem }, column: WorkColumn) =>
    valuesOf(workWords, language)(row, column);
  const arranged = (rows: readonly WorkItem[], question: ListQuery<WorkColumn>) =>
    arrangedPage({
      list: workList,
      rows: rows.map((row, id) => ({ row, id })),
      question,
      valueIn,
      page: { cursor: question.cursor, limit: question.limit ?? null },
    });
  const page =
    view === 'customers'
      ? arranged(byCustomer(arranged(found, { where }).rows.map(({ row }) => row)), { sort, cursor, limit })
      : arranged(found, { sort, where, cursor, limit });
  const kinds = Map.groupBy(found, ({ kind }) => kind);
  return {
    ...page,
    rows: page.rows.map(({ row }) => row),
    views: {
      all: views.all().length,
      today: views.today().length,
      late: views.late().length,
      customers: byCustomer(views.all()).length,
    },
    steps: stepsOf(
      arranged(
        found.filter(({ kind }) => kind === 'reminder'),
        { sort, where },
      ).rows.map(({ row }) => row),
    ),
    kinds: Object.fromEntries([...kinds].map(([kind, items]) => [kind, items.length])),
  };
}

/** How many messages each step has, and what they claim. */
function stepsOf(messages: readonly WorkItem[]) {
  return [...Map.groupBy(messages, ({ title }) => title)].map(([step, own]) => ({
    step,
    count: own.length,
    amounts: amountsByCurrency(own),
  }));
}

/** The items of each view. */
function viewsOf(db: Db, asOf: string): Readonly<Record<WorkView, () => readonly WorkItem[]>> {
  const all = workItems(db, asOf);
  return {
    all: () => all,
    today: () => all.filter(({ on }) => on === asOf),
    late: () => all.filter(({ on }) => on < asOf),
    ahead: () => workAhead(db, asOf),
    customers: () => all,
  };
}

/** The first item of each customer, in their order, with how many others it has; what is about no customer stands for itself. */
function byCustomer(items: readonly WorkItem[]): WorkItem[] {
  const customers = Map.groupBy(items, ({ customerId, id }) => customerId ?? id);
  return [...customers.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : { ...first, others: others.length },
  );
}

function textOf({ customerName, customer, title }: WorkItem): string {
  return foldText([customerName, customer, title].filter(Boolean).join(' '));
}

/** The worklist as it is shown. */
export function workReport(db: Db, frame: ReportFrame, asked: Inputs['worklist']['export']): Report {
  const { language } = frame;
  const found = listWork(db, { ...asked, limit: null }, language).rows;
  const rows = chosenRows(found, asked.only, workKeyIn(asked.view));
  return listReport(frame, {
    list: workList,
    words: workWords,
    rows,
    question: asked,
    columns: asked.columns,
    title: t(language, 'worklist.title'),
    asked: [
      { label: t(language, 'worklist.asOf'), value: { day: asked.asOf } },
      { label: t(language, 'worklist.view'), value: t(language, `worklist.view.${asked.view ?? 'all'}`) },
      { label: t(language, 'customers.responsible'), value: asked.responsible },
      { label: t(language, 'common.search'), value: asked.search },
    ],
    notes: [t(language, 'worklist.count', { count: rows.length })],
  });
}
