import { SegmentedControl } from '@mantine/core';
import { IconEqual, IconPencil, IconPlus, IconQuestionMark, IconUserPlus } from '@tabler/icons-react';
import type { CustomerChange, CustomersPreview } from '../../../../../shared/contract/imports/customers.ts';
import { type CustomerOutcome, outcomes } from '../../../../../shared/domain/customers/plan.ts';
import {
  type ImportCustomerColumn,
  importCustomerList,
} from '../../../../../shared/domain/lists/import-customer-list.ts';
import { importCustomerWords } from '../../../../../shared/i18n/lists/import-customer-words.ts';
import type { Look } from '../../../../components/list/list-columns.tsx';
import { StateBadge, type StateLooks } from '../../../../components/text/status-badge.tsx';
import { useText } from '../../../../components/text/text.tsx';
import { useList } from '../../../../hooks/use-list.ts';
import { ChangeList } from '../../parts/batch/change-list.tsx';
import classes from '../../parts/imports.module.css';
import { CustomerFacts } from './customer-facts.tsx';
import ownClasses from './customers.module.css';

type CustomerRowsProps = {
  batchId: number;
  policy: CustomersPreview['policy'];
  counts: CustomersPreview['counts'] | undefined;
};

const outcomeLooks: StateLooks<CustomerOutcome> = {
  new: { icon: IconUserPlus, tone: 'info' },
  completed: { icon: IconPlus, tone: 'ok' },
  changed: { icon: IconPencil, tone: 'warn' },
  unchanged: { icon: IconEqual, tone: 'neutral' },
  unmatched: { icon: IconQuestionMark, tone: 'warn' },
};

const looks: Partial<Record<ImportCustomerColumn, Look<CustomerChange>>> = {
  name: { width: 190, grow: 1, wraps: true, cell: (change) => <Customer change={change} /> },
  outcome: { width: 132, cell: ({ outcome }) => <Outcome outcome={outcome} /> },
  changes: { width: 320, grow: 3, wraps: true, cell: (change) => <CustomerFacts change={change} /> },
  line: { width: 80 },
};

/** Customer by customer what changes, old and new. */
export function CustomerRows({ batchId, policy, counts }: CustomerRowsProps) {
  const { t, number } = useText();
  const view = useList('importCustomers', importCustomerList, 'changes.');
  const others = view.where.filter(({ column }) => column !== 'outcome');
  const [asked, ...more] = view.where.flatMap(({ column, among = [] }) => (column === 'outcome' ? among : []));
  const total = outcomes.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0);
  return (
    <div className={classes.list}>
      <SegmentedControl
        aria-label={t('customers.filter')}
        className={ownClasses.outcomes ?? ''}
        value={asked === undefined ? 'all' : more.length === 0 ? asked : ''}
        onChange={(value) =>
          view.onWhere(value === 'all' ? others : [...others, { column: 'outcome', among: [value] }])
        }
        data={[
          { value: 'all', label: `${t('importsCustomers.outcome.all')} (${number(total)})` },
          ...outcomes.map((value) => ({
            value,
            label: `${t(`importsCustomers.outcome.${value}`)} (${number(counts?.[value] ?? 0)})`,
          })),
        ]}
      />
      <ChangeList
        {...{ batchId, view, looks }}
        decisions={{ policy }}
        words={importCustomerWords}
        pageOf={(changes) => (changes.kind === 'customers' ? changes : null)}
        label={t('importsCustomers.changes')}
        rowKey={({ customerId, code, lines: [line = ''] }) => `${customerId ?? ''}/${code}/${line}`}
        none={t('importsCustomers.changesNone')}
      />
    </div>
  );
}

function Customer({ change: { name, code, matchedBy } }: { change: CustomerChange }) {
  const { t } = useText();
  return (
    <>
      <strong>{name || code}</strong>
      <span className={ownClasses.soft}>
        {code}
        {matchedBy === 'siren' || matchedBy === 'name' ? ` · ${t(`importsCustomers.matchedBy.${matchedBy}`)}` : null}
      </span>
    </>
  );
}

function Outcome({ outcome }: Pick<CustomerChange, 'outcome'>) {
  const { t } = useText();
  return (
    <StateBadge looks={outcomeLooks} state={outcome}>
      {t(`importsCustomers.state.${outcome}`)}
    </StateBadge>
  );
}
