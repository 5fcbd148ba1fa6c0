export type { NameMention, NamesRead, RegionName, UnknownName } from './name-mention.ts';
export { createNameReader, type NameReader, type NameReaderOptions } from './name-reader.ts';
export { regionNames } from './region-names.ts';
export { holderOf, type RoleHolder } from './role-holder.ts';
