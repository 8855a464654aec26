import type { Outputs } from '../../../shared/contract/index.ts';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import { type WorkColumn, workList } from '../../../shared/domain/lists/work-list.ts';
import { kindText } from '../../../shared/i18n/agenda-text.ts';
import { workWords } from '../../../shared/i18n/lists/work-words.ts';
import { partsText } from '../../../shared/i18n/parts-text.ts';
import { type Look, listColumns } from '../../components/list/list-columns.tsx';
import type { Column } from '../../components/table/table-columns.ts';
import { Money } from '../../components/text/money.tsx';
import { type Text, useText } from '../../components/text/text.tsx';
import { agendaLooks } from '../agenda/index.ts';
import classes from './worklist.module.css';

const looks: Partial<Record<WorkColumn, Look<WorkItem>>> = {
  customerName: { width: 210, grow: 2 },
  kind: { width: 225, cell: (item) => <Kind item={item} /> },
  title: { width: 180, grow: 2 },
  on: { width: 170, cell: (item) => <Due item={item} /> },
  amountCents: {
    width: 130,
    cell: ({ amountCents, currency }) =>
      amountCents === null ? null : <Money cents={amountCents} currency={currency} strong />,
  },
  responsible: { width: 140 },
  salesperson: { width: 140 },
  points: { width: 240, grow: 2, wraps: true, cell: (item) => <Points item={item} /> },
};

/** The columns of the worklist. */
export function workColumns(text: Text, first: Outputs['worklist']['list'] | undefined): Column<WorkItem>[] {
  return listColumns(text, { list: workList, words: workWords, looks, first });
}

function Kind({ item }: { item: WorkItem }) {
  const { language } = useText();
  const KindIcon = agendaLooks[item.kind].icon;
  return (
    <span className={classes.kind}>
      <KindIcon size={15} stroke={1.6} aria-hidden="true" />
      {kindText(language, item)}
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
