export { RenameView } from './rename-view.tsx';
export { SaveView } from './save-view.tsx';
