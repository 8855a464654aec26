import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PreviewedItem } from '../../../../shared/contract/priorities.ts';
import type { PriorityScales } from '../../../../shared/domain/agenda/priority-scale.ts';
import { findWrongStep } from '../../../../shared/domain/agenda/priority-scales.ts';
import { kindText } from '../../../../shared/i18n/agenda-text.ts';
import { partTexts } from '../../../../shared/i18n/parts-text.ts';
import { api } from '../../../client/client.ts';
import { Section } from '../../../components/layout/page.tsx';
import { QueryState } from '../../../components/layout/query-state.tsx';
import { Money } from '../../../components/text/money.tsx';
import { useText } from '../../../components/text/text.tsx';
import { stateOf } from '../../../hooks/query-state.ts';
import { useAppState } from '../../../hooks/use-app-state.ts';
import { agendaLooks } from '../../agenda/index.ts';
import classes from './priorities.module.css';

/** How long typing rests before the order is asked for, milliseconds. */
const rest = 150;

/** The first things to do today in the order that `scales` would give, each with the place it has and the sum that explains it. */
export function OrderPreview({ scales }: { scales: PriorityScales }) {
  const { t } = useText();
  const { today } = useAppState();
  const [asked] = useDebouncedValue(scales, rest);
  const isRight = findWrongStep(asked) === null;
  const query = useQuery({
    ...api.priorities.preview.queryOptions({ input: { asOf: today, scales: asked } }),
    enabled: isRight,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={classes.preview}>
      <Section title={t('priorities.preview')}>
        <QueryState {...stateOf(query)}>
          {({ rows, count }) =>
            count === 0 ? (
              <p className={classes.soft}>{t('priorities.previewEmpty')}</p>
            ) : (
              <>
                <p className={classes.soft}>
                  {isRight ? t('priorities.previewText', { count }) : t('priorities.previewWaits')}
                </p>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls in a low window, by keyboard too. */}
                <ol className={classes.order} aria-label={t('priorities.previewLabel')} tabIndex={0}>
                  {rows.map((item) => (
                    <Previewed key={item.id} item={item} />
                  ))}
                </ol>
              </>
            )
          }
        </QueryState>
      </Section>
    </div>
  );
}

function Previewed({ item }: { item: PreviewedItem }) {
  const { language } = useText();
  const KindIcon = agendaLooks[item.kind].icon;
  return (
    <li>
      <Place item={item} />
      <div>
        <div className={classes.thing}>
          <strong>{item.customerName ?? item.title}</strong>
          {item.amountCents === null ? null : <Money cents={item.amountCents} currency={item.currency} />}
        </div>
        <div className={classes.kind}>
          <KindIcon size={14} stroke={1.6} aria-hidden="true" />
          {kindText(language, item)}
        </div>
        <Sum item={item} />
      </div>
    </li>
  );
}

/** The sum of points; a line ends between two of its parts, not within one. */
function Sum({ item }: { item: PreviewedItem }) {
  const { language } = useText();
  const parts = partTexts(language, item);
  return (
    <div className={classes.sum}>
      <b>{item.points}</b>
      {parts.map((part, index) => (
        <span key={part}>
          {index === 0 ? ' = ' : ' + '}
          <span>{part}</span>
        </span>
      ))}
    </div>
  );
}

/** « 12 → 1 », and in words for who does not see it. */
function Place({ item: { place, placeBefore } }: { item: PreviewedItem }) {
  const { t } = useText();
  const moved = placeBefore - place;
  const said = { count: Math.abs(moved), before: String(placeBefore) };
  const told =
    moved === 0 ? t('priorities.stays') : moved > 0 ? t('priorities.rises', said) : t('priorities.falls', said);
  return (
    <div className={classes.place} data-moved={moved === 0 ? undefined : moved > 0 ? 'up' : 'down'} title={told}>
      <b>{place}</b>
      {moved === 0 ? null : (
        <span aria-hidden="true">
          {placeBefore}
          <IconArrowNarrowRight size={13} stroke={1.6} />
          {place}
        </span>
      )}
      <span className="visually-hidden">{told}</span>
    </div>
  );
}
