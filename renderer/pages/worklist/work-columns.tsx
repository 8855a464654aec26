import type { Outputs } from '../../../shared/contract/index.ts';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import { type WorkColumn, workList } from '../../../shared/domain/lists/work-list.ts';
import { kindText } from '../../../shared/i18n/agenda-text.ts';
import { workWords } from '../../../shared/i18n/lists/work-words.ts';
import { partsText } from '../../../shared/i18n/parts-text.ts';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import type { ListView } from '../../components/list/list-view.ts';
import type { Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { iconOf } from '../agenda/index.ts';
import { ReasonList } from '../reminders/index.ts';
import classes from './worklist.module.css';

const looks: Partial<Record<WorkColumn, Look<WorkItem>>> = {
  customerName: { width: 165, grow: 2, wraps: true },
  kind: { width: 160, grow: 2, wraps: true, cell: (item) => <Kind item={item} /> },
  title: { width: 130, grow: 1, wraps: true },
  on: { width: 150, wraps: true, cell: (item) => <Due item={item} /> },
  amountCents: {
    width: 106,
    cell: ({ amountCents, currency }) =>
      amountCents === null ? null : <Money cents={amountCents} currency={currency} strong />,
  },
  responsible: { width: 140 },
  salesperson: { width: 140 },
  scenario: { width: 160 },
  points: { width: 290, grow: 1, wraps: true, cell: (item) => <Points item={item} /> },
};

/** The columns of the worklist. Amounts of one kind only are added up: what is owed stands in several others. */
export function workColumns(
  text: Text,
  view: Pick<ListView<WorkColumn>, 'where'>,
  first: Outputs['worklist']['list'] | undefined,
): Column<WorkItem>[] {
  const isOneKind = view.where.some(({ column, among }) => column === 'kind' && among?.length === 1);
  const added = isOneKind || first === undefined ? first : { ...first, sums: {} };
  return listColumns(text, { list: workList, words: workWords, looks, first: added });
}

/** What kind of thing it is; by customer, how many others there are; of a message, what to check before it leaves. */
function Kind({ item }: { item: WorkItem }) {
  const { t, language } = useText();
  const KindIcon = iconOf(item);
  const { others = 0, message } = item;
  const warnings = message?.warnings ?? [];
  return (
    <span className={classes.kind}>
      <KindIcon size={15} stroke={1.6} aria-hidden="true" />
      <span>
        {kindText(language, item)}
        {others > 0 ? <span className={classes.soft}> {t('worklist.moreThings', { count: others })}</span> : null}
        {warnings.length > 0 ? (
          <span className={classes.check}>
            <ReasonList reasons={warnings} />
          </span>
        ) : null}
      </span>
    </span>
  );
}

function Due({ item }: { item: WorkItem }) {
  const { t, day } = useText();
  return (
    <span>
      {day(item.on)}
      {item.isLate ? <span className={classes.late}> {t('calendar.late')}</span> : null}
    </span>
  );
}

/** The sum with what it is made of. */
function Points({ item }: { item: WorkItem }) {
  const { language } = useText();
  return <span className={classes.points}>{partsText(language, item)}</span>;
}
