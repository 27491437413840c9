/** Called by electron-builder on each packed folder (`afterPack`). */
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { configurazioneFusibili } from './fusibili.ts';

/** What this needs of electron-builder's AfterPackContext. */
interface Imballato {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: {
    readonly appInfo: { readonly productFilename: string };
    readonly executableName?: string;
  };
}

export function eseguibile({ appOutDir, electronPlatformName, packager }: Imballato): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') {
    return join(appOutDir, `${productFilename}.app`, 'Contents', 'MacOS', productFilename);
  }
  if (electronPlatformName === 'win32') return join(appOutDir, `${productFilename}.exe`);
  return join(appOutDir, packager.executableName ?? productFilename);
}

export default async function applicaFusibili(imballato: Imballato): Promise<void> {
  const resetAdHocDarwinSignature = imballato.electronPlatformName === 'darwin';
  await flipFuses(eseguibile(imballato), { ...configurazioneFusibili, resetAdHocDarwinSignature });
}
