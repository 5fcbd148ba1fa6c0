import { Failure } from '../src/answering.ts';

function missingPackage(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) return undefined;
  return /Cannot find package '([^']+)'/u.exec(error.message)?.[1];
}

/**
 * Starts a platform whose packages an installation may have left out.
 * @throws Failure CONFIGURATION_INVALID that names the package which is not installed
 */
export async function startInstalled<T>(platform: string, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (cause) {
    const name = missingPackage(cause);
    if (name === undefined) throw cause;
    throw new Failure(
      'CONFIGURATION_INVALID',
      `${platform} is set up, and its package ${name} is not installed.`,
      'This installation left it out.',
      `Install it (npm install ${name}), or empty the variables that begin with ${platform.toUpperCase()}_.`,
      { cause },
    );
  }
}
