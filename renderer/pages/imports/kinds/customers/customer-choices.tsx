import { Checkbox, SegmentedControl } from '@mantine/core';
import type { CustomersPreview } from '../../../../../shared/contract/imports/customers.ts';
import { creations } from '../../../../../shared/domain/customers/plan.ts';
import { Field } from '../../../../components/form/field.tsx';
import { Section } from '../../../../components/layout/page.tsx';
import { useText } from '../../../../components/text/text.tsx';
import classes from './customers.module.css';

type Policy = CustomersPreview['policy'];

type CustomerChoicesProps = {
  policy: Policy;
  onChange: (policy: Policy) => void;
  /** True when the list names customers that the ledger does not have. */
  hasUnmatched: boolean;
  /** Number of customers whose card differs from the list and keeps its values. */
  keptCount: number;
};

/** How the list is applied; the rows below follow at once. */
export function CustomerChoices({ policy, onChange, hasUnmatched, keptCount }: CustomerChoicesProps) {
  const { t } = useText();
  return (
    <Section>
      <div className={classes.policy}>
        <Checkbox
          label={t('importsCustomers.replace')}
          description={
            keptCount > 0 ? t('importsCustomers.keptCount', { count: keptCount }) : t('importsCustomers.replaceText')
          }
          checked={policy.replace}
          onChange={(event) => onChange({ ...policy, replace: event.currentTarget.checked })}
        />
        {hasUnmatched ? (
          <Field label={t('importsCustomers.create')}>
            <SegmentedControl
              aria-label={t('importsCustomers.create')}
              value={policy.create}
              data={creations.map((value) => ({ value, label: t(`importsCustomers.create.${value}`) }))}
              onChange={(value) => {
                const create = creations.find((known) => known === value);
                if (create) onChange({ ...policy, create });
              }}
            />
          </Field>
        ) : null}
      </div>
    </Section>
  );
}
