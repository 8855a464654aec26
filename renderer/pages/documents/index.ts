export { documentColumns } from './document-columns.tsx';
export { DocumentDrawer } from './document-drawer.tsx';
export { NewDocument } from './new-document.tsx';
export { WriteOff } from './write-off.tsx';
