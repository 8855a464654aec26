export { DocumentDrawer } from './document-drawer.tsx';
export { DocumentTable } from './document-table.tsx';
export { NewDocument } from './new-document.tsx';
export { WriteOff } from './write-off.tsx';
