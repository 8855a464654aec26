import { Chip } from '@mantine/core';
import { datedKinds } from '../../../shared/domain/agenda/kinds.ts';
import { useText } from '../../components/text/text.tsx';
import { agendaLooks } from '../agenda/index.ts';
import classes from './calendar.module.css';

/** Which kinds of events show; each with the icon and colour it has in the calendar. */
export function KindFilter({ shown, onChange }: { shown: string[]; onChange: (kinds: string[]) => void }) {
  const { t } = useText();
  return (
    <fieldset className={classes.kinds}>
      <legend className="visually-hidden">{t('calendar.show')}</legend>
      <Chip.Group multiple value={shown} onChange={onChange}>
        {datedKinds.map((kind) => {
          const KindIcon = agendaLooks[kind].icon;
          return (
            <Chip key={kind} value={kind} size="xs" variant="outline" radius="sm" classNames={{ root: classes.chip }}>
              <span className={classes.kind} data-kind={kind}>
                <KindIcon size={14} stroke={1.8} aria-hidden="true" />
                {t(`agenda.kind.${kind}`)}
              </span>
            </Chip>
          );
        })}
      </Chip.Group>
    </fieldset>
  );
}
