import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'wouter';
import type { WorkItem } from '../../../shared/contract/worklist.ts';
import { type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import { kindText } from '../../../shared/i18n/agenda-text.ts';
import { partsText } from '../../../shared/i18n/parts-text.ts';
import { SidePanel, SidePanelBody } from '../../components/layout/side-panel.tsx';
import { subjectMark } from '../../components/table/subject.ts';
import { Money } from '../../components/text/money.tsx';
import { useText } from '../../components/text/text.tsx';
import { iconOf, subjectOf } from '../agenda/index.ts';
import { AboutCustomer } from './about-customer.tsx';
import { workActs } from './acts/index.ts';
import classes from './worklist.module.css';

type ItemPanelProps = {
  item: WorkItem;
  asOf: Day;
  /** Told once a press has dealt with it. */
  onDone: () => void;
};

/** One thing to do: whom it is about, what it is and why it stands here, what was said last, and what deals with it. */
export function ItemPanel({ item, asOf, onDone }: ItemPanelProps) {
  const { t, language, day } = useText();
  const { customerId, amountCents, currency, kind, on, time, title, responsible } = item;
  const KindIcon = iconOf(item);
  const late = on < asOf ? daysBetween(on, asOf) : 0;
  return (
    <SidePanel
      label={subjectOf(item)}
      mark={subjectMark({ customerId: customerId ?? undefined, documentIds: [] })}
      title={
        customerId === null ? (
          title
        ) : (
          <Anchor component={Link} href={`/customers/${customerId}`} inherit>
            {item.customerName}
          </Anchor>
        )
      }
      {...(amountCents === null ? {} : { amount: <Money cents={amountCents} currency={currency} /> })}
      actions={<Fragment key={item.id}>{workActs[kind]({ item, onDone })}</Fragment>}
    >
      <SidePanelBody>
        <div>
          <p className={classes.kind}>
            <KindIcon size={16} stroke={1.6} aria-hidden="true" />
            <strong>{kindText(language, item)}</strong>
          </p>
          {customerId === null || title === '' ? null : <p className={classes.title}>{title}</p>}
          <p className={classes.soft}>
            {[day(on), time, responsible].filter(Boolean).join(' · ')}
            {late > 0 ? <span className={classes.late}> · {t('worklist.lateBy', { count: late })}</span> : null}
          </p>
        </div>
        {customerId === null ? null : <AboutCustomer customerId={customerId} />}
        <p className={classes.why}>{t('worklist.why', { sum: partsText(language, item) })}</p>
      </SidePanelBody>
    </SidePanel>
  );
}
