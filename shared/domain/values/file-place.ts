/** A volume as the system names it: where it is mounted and as what (`nfs4`, `cifs`, `exfat`…). */
export type Mount = { readonly point: string; readonly type: string };

/**
 * Where a firm file is kept, when that asks for care: on another machine (`network`), copied elsewhere by a program (`synced`, with
 * the name users know), or on a volume that keeps no rights and suffers from being pulled out (`fat`).
 */
export type FilePlace = { readonly kind: 'network' | 'fat' } | { readonly kind: 'synced'; readonly by: string };

const networkTypes =
  /^(?:nfs\d?|cifs|smb\w*|smbfs|afpfs|webdav|davfs2?|9p|ncpfs|afs|ceph|glusterfs|lustre|vboxsf|prl_fs|fuse\.(?:sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|curlftpfs|vmhgfs-fuse))$/i;
const fatTypes = /^(?:vfat|msdos|msdosfs|fat|exfat|fuse\.exfat|fuseblk\.exfat)$/i;

/** By a folder of the path, as each program names its own; the first that fits. Case counts little on Windows and macOS. */
const synced: readonly (readonly [folder: RegExp, name: string])[] = [
  [/^OneDrive(?: - .+|-.+)?$/i, 'OneDrive'],
  [/^Dropbox(?: \(.+\)|-.+)?$/i, 'Dropbox'],
  [/^(?:com~apple~CloudDocs|iCloudDrive|iCloud Drive|Mobile Documents)$/i, 'iCloud Drive'],
  [/^(?:Google ?Drive(?:-.+)?|My Drive|Mon Drive|DriveFS)$/i, 'Google Drive'],
  [/^kDrive(?:[ -].+)?$/i, 'kDrive'],
  [/^Nextcloud\d*(?:[ -].+)?$/i, 'Nextcloud'],
  [/^ownCloud(?:[ -].+)?$/i, 'ownCloud'],
  [/^(?:pCloud(?: ?Drive| Sync)?)$/i, 'pCloud'],
  [/^Proton ?Drive(?:-.+)?$/i, 'Proton Drive'],
  [/^Synology ?Drive$/i, 'Synology Drive'],
  [/^(?:Box|Box Sync|Box-Box)$/, 'Box'],
  [/^(?:MEGA|MEGAsync)$/, 'MEGA'],
  [/^Seafile$/i, 'Seafile'],
  [/^(?:Sync|Syncthing)$/, 'Syncthing'],
  // Where macOS keeps what any such program shows.
  [/^CloudStorage$/, 'CloudStorage'],
];

/**
 * Where the file at `path` (absolute, links followed: Windows then gives the share behind a letter) is kept; null for a place like
 * any other. `mounts`: none on Windows, where only a share tells itself apart.
 */
export function filePlace(path: string, mounts: readonly Mount[]): FilePlace | null {
  if (/^(?:\\\\\?\\UNC\\|\\\\[^\\?.])/i.test(path)) return { kind: 'network' };
  const folders = path.split(/[/\\]/).slice(0, -1);
  const program = folders.flatMap((folder) => synced.find(([pattern]) => pattern.test(folder))?.[1] ?? []);
  // The folder of macOS holds one folder for each program, which tells more.
  const by = program.find((name) => name !== 'CloudStorage') ?? program[0];
  if (by !== undefined) return { kind: 'synced', by };
  const type = mountOf(path, mounts)?.type ?? '';
  if (networkTypes.test(type)) return { kind: 'network' };
  return fatTypes.test(type) ? { kind: 'fat' } : null;
}

/** The volume mounted deepest on the way to `path`, the last one where several are mounted at one place. */
function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  return mounts
    .filter(({ point }) => path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`))
    .reduce<Mount | undefined>(
      (deepest, each) => (each.point.length >= (deepest?.point.length ?? 0) ? each : deepest),
      undefined,
    );
}

/** The lines of Linux's `/proc/self/mountinfo`: the fifth field is the place, the first after ` - ` the type; spaces are octal. */
export function readMountInfo(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ');
    const point = before.split(' ')[4];
    const type = after.split(' ')[0];
    if (!point || !type) return [];
    return [
      {
        point: point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
        type,
      },
    ];
  });
}

/** The lines macOS's `mount` prints: `//ana@nas/compta on /Volumes/compta (smbfs, nodev, …)`. */
export function readMountList(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [from, bracket] = [line.indexOf(' on /'), line.lastIndexOf(' (')];
    const type = line.slice(bracket + 2).split(/[,)]/, 1)[0];
    return from >= 0 && bracket > from && line.endsWith(')') && type
      ? [{ point: line.slice(from + ' on '.length, bracket), type }]
      : [];
  });
}
