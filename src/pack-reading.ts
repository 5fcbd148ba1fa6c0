/** The door for whoever reads a pack out of its files, without all that is done with packs. */
export { describeFault } from './facts/pack/fault.ts';
export { type PackReading, readPack } from './facts/pack/read-pack.ts';
