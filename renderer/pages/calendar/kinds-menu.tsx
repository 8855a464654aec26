import { Button, Checkbox, Group, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import {
  type CalendarGroup,
  type CalendarKind,
  calendarGroups,
  calendarKinds,
} from '../../../shared/domain/agenda/kinds.ts';
import { useText } from '../../components/text/text.tsx';
import { agendaLooks } from '../agenda/index.ts';
import classes from './calendar.module.css';

type KindsMenuProps = { shown: readonly CalendarKind[]; onChange: (kinds: readonly CalendarKind[]) => void };

const groups = Object.keys(calendarGroups) as CalendarGroup[];

/** Which kinds of events show; each with the icon it has in the calendar. */
export function KindsMenu({ shown, onChange }: KindsMenuProps) {
  const { t } = useText();
  const isAll = shown.length === calendarKinds.length;
  const turn = (kind: CalendarKind) =>
    onChange(calendarKinds.filter((each) => (each === kind) !== shown.includes(each)));
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          {isAll ? t('calendar.allKinds') : t('calendar.kinds', { count: shown.length, all: calendarKinds.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          <Group gap={6}>
            <Button variant="default" size="compact-sm" onClick={() => onChange(calendarKinds)}>
              {t('calendar.all')}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => onChange([])}>
              {t('calendar.none')}
            </Button>
          </Group>
          <div className={classes.groups}>
            {groups.map((group) => (
              <fieldset key={group} className={classes.kinds}>
                <legend>{t(`calendar.group.${group}`)}</legend>
                {calendarGroups[group].map((kind) => (
                  <KindBox key={kind} kind={kind} isShown={shown.includes(kind)} onTurn={() => turn(kind)} />
                ))}
              </fieldset>
            ))}
          </div>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function KindBox({ kind, isShown, onTurn }: { kind: CalendarKind; isShown: boolean; onTurn: () => void }) {
  const { t } = useText();
  const KindIcon = agendaLooks[kind].icon;
  return (
    <Checkbox
      size="xs"
      checked={isShown}
      onChange={onTurn}
      label={
        <span className={classes.kind}>
          <KindIcon size={14} stroke={1.8} aria-hidden="true" />
          {t(`agenda.kind.${kind}`)}
        </span>
      }
    />
  );
}
