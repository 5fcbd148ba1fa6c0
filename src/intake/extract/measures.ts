/** Units of measure as documents write them in any language that is read, by what each is called here; "40 m" may be millions. */
const WRITTEN: readonly (readonly [string, RegExp])[] = [
  ['millimetres', /^(?:mm|milli?met(?:re|er|r)\p{L}*|мм|міліметр\p{L}*)$/iu],
  ['centimetres', /^(?:cm|centi?met(?:re|er|r)\p{L}*|centímetr\p{L}*|см|сантиметр\p{L}*)$/iu],
  ['kilometres', /^(?:km|kilomet(?:re|er|r)\p{L}*|kilómetr\p{L}*|км|кілометр\p{L}*)$/iu],
  ['metres', /^(?:met(?:re|er)s?|metern?|mètres?|metros?|metr(?:ów|y|a)?|метр\p{L}*)$/iu],
  ['miles', /^(?:miles?|meilen?)$/iu],
  ['kilograms', /^(?:kg|kilos?|kilogram\p{L}*|kilogramm\p{L}*|кг|кілограм\p{L}*)$/iu],
  ['tonnes', /^(?:tons?|tonnes?|tonnen?|toneladas?|ton\p{L}{0,2}|тонн?\p{L}*)$/iu],
  ['hectares', /^(?:ha|hectares?|hektar\p{L}*|hectáreas?|га|гектар\p{L}*)$/iu],
  ['megawatts', /^(?:MW|megawatts?|megavatios?|megawat\p{L}*|МВт|мегават\p{L}*)$/u],
  ['gigawatts', /^(?:GW|gigawatts?|gigavatios?|gigawat\p{L}*|ГВт|гігават\p{L}*)$/u],
];

/** What a word measures in ("metres" of "m"), where it is a unit of measure. */
export function measureNamed(word: string): string | undefined {
  return WRITTEN.find(([, form]) => form.test(word))?.[0];
}

const WORD_BEHIND = /^[\s-]*(\p{L}+)/u;

/** What a number measures in, by the word behind it: "155mm", "412.6 metres". */
export function measureBehind(text: string, end: number): string | undefined {
  const word = WORD_BEHIND.exec(text.slice(end, end + 20))?.[1];
  return word === undefined ? undefined : measureNamed(word);
}
