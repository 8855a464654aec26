import { IconAlertTriangle, IconEye, IconX } from '@tabler/icons-react';
import {
  type LineIssueCode,
  type LineIssueLevel,
  lineIssueKinds,
} from '../../../../../shared/domain/imports/line-issues.ts';
import { StateBadge, type StateLooks } from '../../../../components/text/status-badge.tsx';
import { useText } from '../../../../components/text/text.tsx';

const looks: StateLooks<LineIssueLevel> = {
  refused: { icon: IconX, tone: 'late' },
  partly: { icon: IconAlertTriangle, tone: 'warn' },
  check: { icon: IconEye, tone: 'neutral' },
};

/** What becomes of the line an issue is about. */
export function IssueLevel({ code }: { code: LineIssueCode }) {
  const { t } = useText();
  const { level } = lineIssueKinds[code];
  return (
    <StateBadge looks={looks} state={level}>
      {t(`imports.issueLevel.${level}`)}
    </StateBadge>
  );
}
