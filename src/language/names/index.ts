export { type Country, countriesAmong, countriesIn, isCountryName, isPeople } from './countries.ts';
export type { NameMention, RegionName, UnknownName } from './name-mention.ts';
export { createNameReader, type NameReader } from './name-reader.ts';
export { regionNames } from './region-names.ts';
export { holderOf } from './role-holder.ts';
