export { AllocationEditor } from './allocation-editor.tsx';
export { ProposalsLink } from './proposals-link.tsx';
