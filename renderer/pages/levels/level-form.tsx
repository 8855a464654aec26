import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { PriorLevel } from '../../../shared/contract/levels.ts';
import { api, client } from '../../client/client.ts';
import { DialogForm } from '../../components/dialog/form-dialog.tsx';
import { DayInput } from '../../components/form/day-input.tsx';
import { Select } from '../../components/form/select.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import classes from './levels.module.css';

type LevelFormProps = {
  customerId: number;
  documentId: number | null;
  /** The level that counts now. */
  standing: PriorLevel | undefined;
  history: readonly PriorLevel[];
};

/** Which step had been reached elsewhere, and when; below, what was recorded before. */
export function LevelForm(props: LevelFormProps) {
  const scenarios = useQuery(api.scenarios.list.queryOptions()).data;
  const followed = useQuery(api.scenarios.ofCustomer.queryOptions({ input: { customerId: props.customerId } })).data;
  return scenarios && followed ? (
    <LevelFields {...props} scenarios={scenarios} followedId={followed.scenarioId} />
  ) : null;
}

type LevelFieldsProps = LevelFormProps & { scenarios: Outputs['scenarios']['list']; followedId: number | null };

function LevelFields({ customerId, documentId, standing, history, scenarios, followedId }: LevelFieldsProps) {
  const { t } = useText();
  const { today } = useAppState();
  const missing = t('levels.stepMissing');
  const said = scenarios.find(({ steps }) => steps.some(({ id }) => id === standing?.stepId));
  const { values, change, field, frame } = useEditForm({
    start: {
      scenario: String(said?.id ?? followedId ?? ''),
      step: said ? String(standing?.stepId) : '',
      reachedOn: standing?.isDayKnown ? standing.reachedOn : null,
    },
    checks: { step: (step) => (step === '' ? missing : null) },
    send: ({ step, reachedOn }) => client.levels.record({ customerId, documentId, stepId: Number(step), reachedOn }),
    told: t('levels.recorded'),
  });
  const offered = scenarios.filter(({ id, isArchived }) => !isArchived || id === said?.id);
  const steps = offered.find(({ id }) => String(id) === values.scenario)?.steps ?? [];
  return (
    <DialogForm frame={frame} submitLabel={t('common.save')}>
      <p className={classes.text}>{t(documentId === null ? 'levels.text' : 'levels.textOfDocument')}</p>
      <Select
        label={t('scenarios.ofCustomer')}
        allowDeselect={false}
        data={offered.map(({ id, name }) => ({ value: String(id), label: name }))}
        {...field('scenario')}
        onChange={(scenario) => change({ scenario: scenario ?? '', step: '' })}
      />
      <Select
        label={t('levels.step')}
        allowDeselect={false}
        data={steps.map(({ id, level, name }) => ({ value: String(id), label: `${level}. ${name}` }))}
        {...field('step')}
      />
      <DayInput label={t('levels.reachedOn')} today={today} maximum={today} {...field('reachedOn')} />
      <p className={classes.hint}>{t('levels.reachedOnHint')}</p>
      {history.length === 0 ? null : <Recorded history={history} />}
    </DialogForm>
  );
}

function Recorded({ history }: { history: readonly PriorLevel[] }) {
  const { t, day, instant } = useText();
  return (
    <section aria-label={t('levels.history')}>
      <h3 className={classes.title}>{t('levels.history')}</h3>
      <ul className={classes.history}>
        {history.map(({ id, reference, fileName, author, recordedAt, voidedAt, ...level }) => {
          const { scenario, step, isDayKnown, reachedOn, skipReason } = level;
          const at = instant(recordedAt);
          return (
            <li key={id} data-ended={voidedAt === null ? undefined : ''}>
              <strong>
                {skipReason !== null
                  ? t('levels.historySkipped', { scenario, step, reason: skipReason })
                  : isDayKnown
                    ? t('levels.historyOn', { scenario, step, date: day(reachedOn) })
                    : t('levels.historyRow', { scenario, step })}
              </strong>{' '}
              {[
                ...(reference === null ? [] : [t('levels.historyOf', { reference })]),
                fileName === null
                  ? t('levels.historyBy', { at, author })
                  : t('levels.historyFrom', { at, author, file: fileName }),
                ...(voidedAt === null ? [] : [t('levels.historyEnded', { at: instant(voidedAt) })]),
              ].join(' · ')}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
