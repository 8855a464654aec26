import { expect, test } from 'vitest';
import { filePlace, type Mount, readMountInfo, readMountList } from '../../shared/domain/values/file-place.ts';

const kindOf = (path: string, mounts: readonly Mount[] = []) => {
  const place = filePlace(path, mounts);
  return place?.kind === 'synced' ? place.by : (place?.kind ?? 'usual');
};

test.each([
  ['C:\\Users\\Ana\\Documents\\mercier.amiable', 'usual'],
  ['C:\\Users\\Ana\\OneDrive\\Documents\\mercier.amiable', 'OneDrive'],
  ['C:\\Users\\Ana\\OneDrive - Cabinet Roux\\mercier.amiable', 'OneDrive'],
  ['C:\\Users\\Ana\\Dropbox (Personnel)\\mercier.amiable', 'Dropbox'],
  ['C:\\Users\\Ana\\iCloudDrive\\mercier.amiable', 'iCloud Drive'],
  ['G:\\Mon Drive\\mercier.amiable', 'Google Drive'],
  ['C:\\Users\\Ana\\kDrive\\mercier.amiable', 'kDrive'],
  ['\\\\nas\\compta\\mercier.amiable', 'network'],
  ['\\\\?\\UNC\\nas\\compta\\mercier.amiable', 'network'],
  ['\\\\?\\C:\\compta\\mercier.amiable', 'usual'],
  // A firm is not in the program whose name it bears.
  ['C:\\Compta\\Dropbox.amiable', 'usual'],
  ['C:\\Compta\\Boxer\\mercier.amiable', 'usual'],
])('on Windows, %s is %s', (path, kind) => expect(kindOf(path)).toBe(kind));

const macMounts = readMountList(`/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//ana@nas._smb._tcp.local/compta on /Volumes/compta (smbfs, nodev, nosuid, mounted by ana)
/dev/disk4s1 on /Volumes/CLÉ USB (msdos, local, nodev, nosuid, noowners)
`);

test.each([
  ['/Users/ana/Documents/mercier.amiable', 'usual'],
  ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/mercier.amiable', 'iCloud Drive'],
  ['/Users/ana/Library/CloudStorage/OneDrive-CabinetRoux/mercier.amiable', 'OneDrive'],
  ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@exemple.fr/Mon Drive/mercier.amiable', 'Google Drive'],
  ['/Users/ana/Library/CloudStorage/AutreService/mercier.amiable', 'CloudStorage'],
  ['/Volumes/compta/mercier.amiable', 'network'],
  ['/Volumes/compta2/mercier.amiable', 'usual'],
  ['/Volumes/CLÉ USB/mercier.amiable', 'fat'],
])('on macOS, %s is %s', (path, kind) => expect(kindOf(path, macMounts)).toBe(kind));

const linuxMounts = readMountInfo(`24 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
31 24 0:26 / /mnt/nas rw,relatime shared:15 - cifs //nas/compta rw,vers=3.1.1
32 24 0:27 / /mnt/nfs rw,relatime shared:16 - nfs4 nas:/compta rw
33 24 8:17 / /media/ana/CLÉ\\040USB rw,nosuid shared:17 - exfat /dev/sdb1 rw
34 24 0:40 / /mnt/c rw,noatime - 9p C:\\134 rw,aname=drvfs
35 24 0:41 / /home/ana/loin rw - fuse.sshfs ana@loin: rw
36 31 8:33 / /mnt/nas/local rw - ext4 /dev/sdc1 rw
`);

test.each([
  ['/home/ana/mercier.amiable', 'usual'],
  ['/home/ana/Nextcloud/compta/mercier.amiable', 'Nextcloud'],
  ['/home/ana/Dropbox/mercier.amiable', 'Dropbox'],
  ['/mnt/nas/mercier.amiable', 'network'],
  ['/mnt/nas/local/mercier.amiable', 'usual'],
  ['/mnt/nfs/mercier.amiable', 'network'],
  ['/mnt/c/Users/ana/mercier.amiable', 'network'],
  ['/home/ana/loin/mercier.amiable', 'network'],
  ['/media/ana/CLÉ USB/mercier.amiable', 'fat'],
])('on Linux, %s is %s', (path, kind) => expect(kindOf(path, linuxMounts)).toBe(kind));
