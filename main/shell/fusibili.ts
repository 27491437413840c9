import { FuseV1Options, FuseVersion, type FuseConfig } from '@electron/fuses';

/**
 * Every fuse of Electron, decided: a record over all the options, so that a new fuse is a type error until someone
 * decides on it.
 */
export const fusibili: Record<FuseV1Options, boolean> = {
  // SECURITY: the desk's executable must not be a Node for whoever can start it.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Cookies are not used; encrypting their store would only add a dependency on the system's keyring.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page has a scheme of its own: file:// needs no privileges.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

export const configurazioneFusibili: FuseConfig<boolean> = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  ...fusibili,
};
