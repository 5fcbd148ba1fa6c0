/** A style sheet: linked from the page where it is imported alone, its text where it is imported by name. */
declare module '*.css' {
  const text: string;
  export default text;
}
