import { colorIcon, outlineIcon } from './icon.ts';
import { COLOR_ICON, type ManifestParts, OUTLINE_ICON, type TeamsAppManifest, teamsManifest } from './manifest.ts';
import { teamsManifestFaults } from './manifest-rules.ts';
import { zip } from './zip.ts';

/** The app as it is uploaded to Teams. */
export interface AppPackage {
  readonly manifest: TeamsAppManifest;
  readonly archive: Buffer;
}

/** The package of the app: manifest and icons. @throws RangeError where a part is not as Teams takes it */
export function appPackage(parts: ManifestParts): AppPackage {
  const manifest = teamsManifest(parts);
  const faults = teamsManifestFaults(manifest);
  if (faults.length > 0) throw new RangeError(faults.join(' '));
  const files = [
    { name: 'manifest.json', data: Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`) },
    { name: COLOR_ICON, data: colorIcon() },
    { name: OUTLINE_ICON, data: outlineIcon() },
  ];
  return { manifest, archive: zip(files) };
}
