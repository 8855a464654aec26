import type { AppState } from '../../../shared/contract/app.ts';
export function FirmProblem(_props: { problem: NonNullable<AppState['problem']> }) {
  return null;
}
