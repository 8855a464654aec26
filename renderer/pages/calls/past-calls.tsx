import { useQuery } from '@tanstack/react-query';
import { bestHourText, lastCallText } from '../../../shared/i18n/call-text.ts';
import { api } from '../../client/client.ts';
import { useText } from '../../components/text/text.tsx';
import classes from './calls.module.css';

/** What was said last on the telephone, and when somebody usually answers; nothing where no call says so. */
export function PastCalls({ customerId }: { customerId: number }) {
  const { t, language } = useText();
  const past = useQuery(api.calls.past.queryOptions({ input: { customerId } })).data;
  if (past === undefined || (past.last === null && past.best === null)) return null;
  const { last, best } = past;
  return (
    <dl className={classes.past}>
      {best === null ? null : (
        <div>
          <dt>{t('calls.bestHour')}</dt>
          <dd>{bestHourText(language, best)}</dd>
        </div>
      )}
      {last === null ? null : (
        <div>
          <dt>{t('calls.last')}</dt>
          <dd>
            {lastCallText(language, last)}
            {last.text === '' ? null : <p className={classes.said}>{last.text}</p>}
          </dd>
        </div>
      )}
    </dl>
  );
}
