import { type Icon, IconAlertTriangle, IconEye, IconX } from '@tabler/icons-react';
import {
  type LineIssueCode,
  type LineIssueLevel,
  lineIssueKinds,
} from '../../../../../shared/domain/imports/line-issues.ts';
import { StatusBadge, type Tone } from '../../../../components/text/status-badge.tsx';
import { useText } from '../../../../components/text/text.tsx';

const looks: Record<LineIssueLevel, { icon: Icon; tone: Tone }> = {
  refused: { icon: IconX, tone: 'late' },
  partly: { icon: IconAlertTriangle, tone: 'warn' },
  check: { icon: IconEye, tone: 'neutral' },
};

/** What becomes of the line an issue is about. */
export function IssueLevel({ code }: { code: LineIssueCode }) {
  const { t } = useText();
  const { level } = lineIssueKinds[code];
  const { icon, tone } = looks[level];
  return (
    <StatusBadge icon={icon} tone={tone}>
      {t(`imports.issueLevel.${level}`)}
    </StatusBadge>
  );
}
